package dev.sisa.core.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptRequest;
import dev.sisa.core.acceptance.AcceptResult;
import dev.sisa.core.acceptance.AcceptanceTerms;
import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.request.OpenRequests;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Other work while a request of several parts is accepted. */
final class OthersDuringLargeAcceptanceTest {

    private static final int SHARDS = 60;
    private static final AcceptanceTerms TERMS =
            new AcceptanceTerms("P30D", received -> received.plus(Duration.ofDays(30)), 10_000, false);

    /** A person's samples are others by the time of the second call: both callers make a list, and it is not the same. */
    @Test
    void two_callers_with_one_key_and_different_lists_make_one_request_that_comes_to_its_end() {
        int calls = 0;
        boolean reached = true;
        while (reached) {
            calls += calls < 10 ? 1 : 17;
            reached = secondCallerAt(calls);
        }
        assertThat(calls).isGreaterThan(100);
    }

    private static boolean secondCallerAt(int call) {
        Scene scene = new Scene(SHARDS, 1);
        List<Sample> samples = new ArrayList<>(IntStream.range(0, SHARDS)
                .mapToObj(shard -> scene.sample(shard, 1))
                .toList());
        Sample early = scene.sampleOf("ann");
        List<Sample> all = new ArrayList<>(samples);
        all.addAll(List.of(early, scene.sampleOf("ann")));
        scene.worker().ingest(all);
        DeletionDemand deletionDemand =
                new DeletionDemand("tenant", Optional.of("key"), scene.ids(samples), List.of("ann"));
        Interrupted control = new Interrupted(scene.home().ports().control(), call, () -> {
            scene.worker().accept(scene.ids(List.of(early)));
            scene.worker().reconcile();
            scene.home().pass(Duration.ofMinutes(1));
            requireAccepted(scene, scene.home().ports(), deletionDemand);
        });

        requireAccepted(scene, control.in(scene.home().ports()), deletionDemand);
        scene.worker().heal();
        assertThat(new OpenRequests(scene.home().ports().control(), "m").ids())
                .as("second caller at call %s", call)
                .isEmpty();
        assertThat(scene.differencesFrom(List.of())).as("at call %s", call).isEmpty();
        return control.calls() >= call;
    }

    private static void requireAccepted(Scene scene, Ports ports, DeletionDemand deletionDemand) {
        AcceptResult acceptResult = new AcceptRequest(ports, scene.model(), TERMS).receive(deletionDemand);
        assertThat(acceptResult).isInstanceOfSatisfying(AcceptResult.Accepted.class, accepted -> assertThat(
                        accepted.acceptedRequest().request().state())
                .isNotInstanceOfAny(RequestState.Expanding.class, RequestState.GivenUp.class));
    }

    @Test
    void a_part_is_accepted_though_steps_are_appended_while_its_samples_are_looked_up() {
        Scene scene = new Scene(1, 2);
        List<Sample> samples = scene.samples(400);
        scene.worker().ingest(samples);
        Ports ports = scene.home().ports();
        int[] commits = new int[1];
        Faults counting = new Faults((_, what) -> {
            commits[0] += what.contains("PB#") ? 1 : 0;
            return Fault.NONE;
        });
        Ports busy = scene.home().ports(counting);
        for (int call = 50; call <= 350; call += 100) {
            busy = new Interrupted(busy.control(), call, () -> changeRow(scene, ports)).in(busy);
        }

        AcceptedRequest answer = scene.worker(busy).accept(scene.ids(samples));

        assertThat(answer.request().state()).isEqualTo(new RequestState.Accepted());
        assertThat(commits[0]).isBetween(1, 20);
    }

    private static void changeRow(Scene scene, Ports ports) {
        ShardRow row = scene.row(0);
        CommitResult _ = ports.control().commit(Transaction.of(Write.replace(ShardRows.item(row.with(row.backlog())))));
    }

    @Test
    void unknown_ids_are_kept_out_by_few_commits() {
        Scene scene = new Scene(1, 1);
        scene.worker().ingest(scene.samples(3));
        Faults counting = Faults.never();
        List<String> strangers =
                IntStream.range(0, 1_000).mapToObj(i -> "stranger" + i).toList();

        var _ = scene.worker(scene.home().ports(counting)).accept(strangers);

        assertThat(counting.writes()).isLessThan(30);
        assertThat(scene.worker()
                        .ingest(List.of(Scene.sample("stranger7", Optional.empty(), 1)))
                        .keptOut())
                .isEqualTo(1);
    }
}
