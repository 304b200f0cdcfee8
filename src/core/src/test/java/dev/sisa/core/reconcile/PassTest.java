package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.Erase;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Fault;
import dev.sisa.core.port.Faults;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.run.Run;
import dev.sisa.core.run.RunRows;
import dev.sisa.core.run.RunState;
import dev.sisa.core.shard.BlobLists;
import dev.sisa.core.shard.LiveBlob;
import dev.sisa.core.simulation.Interrupted;
import dev.sisa.core.simulation.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The work that one pass does not break, whatever else happens at the same time. */
final class PassTest {

    private final Scene scene = new Scene(2, 3);
    private final Sample first = scene.sample(0, 2);
    private final Sample second = scene.sample(0, 1);
    private final Sample other = scene.sample(1, 2);
    private final List<Sample> samples = List.of(
            first, second, other, scene.sample(0, 1), scene.sample(0, 3), scene.sample(1, 1), scene.sample(1, 3));

    PassTest() {
        scene.worker().ingest(samples);
    }

    @Test
    void a_shard_that_cannot_be_moved_keeps_no_other_from_being_moved() {
        scene.worker().heal();
        AcceptedRequest stays = scene.worker().accept(List.of(first.id()));
        AcceptedRequest moves = scene.worker().accept(List.of(other.id()));
        Faults faults = new Faults(
                (_, what) -> what.startsWith("delete ") && what.contains("/s=0/") ? Fault.CONFLICT : Fault.NONE);

        ReconcileReport report = scene.worker(scene.home().ports(faults)).reconcile();

        assertThat(report.faults()).singleElement().satisfies(fault -> assertThat(fault.message())
                .startsWith("shard 0: planned fault: delete"));
        assertThat(state(stays)).isEqualTo(new RequestState.Accepted());
        assertThat(state(moves)).isEqualTo(new RequestState.Erased());
        scene.worker().heal();
        assertThat(state(stays)).isEqualTo(new RequestState.Completed());
    }

    /** Between any two calls of a pass a worker begins and loses its shard: it lives, and is not taken for dead. */
    @Test
    void a_worker_that_begins_during_a_pass_is_not_marked_dead() {
        int call = 1;
        while (beginsAt(call)) {
            call++;
        }
        assertThat(call).as("calls of a pass").isGreaterThan(5);
    }

    private static boolean beginsAt(int call) {
        Scene scene = new Scene(1, 2);
        Sample requested = scene.sample(0, 1);
        scene.worker().ingest(List.of(requested, scene.sample(0, 1), scene.sample(0, 2)));
        scene.worker().reconcile();
        RunId id = scene.home().starts().getFirst();
        Ports ports = scene.home().ports();
        Interrupted control = new Interrupted(ports.control(), call, () -> {
            begin(ports, id);
            scene.worker().accept(List.of(requested.id()));
            var _ = new Erase(ports, scene.model(), Long.MAX_VALUE).shard(0);
        });

        var _ = scene.worker(control.in(ports)).reconcile();

        if (control.calls() >= call) {
            assertThat(new RunRows(ports.control()).find(id))
                    .hasValueSatisfying(run ->
                            assertThat(run.markedDead()).as("call %s", call).isFalse());
        }
        return control.calls() >= call;
    }

    /** As a worker does that then stalls. */
    private static void begin(Ports ports, RunId id) {
        Run leased = new RunRows(ports.control()).find(id).orElseThrow();
        RunState.Running running =
                new RunState.Running(ports.clock().instant(), ports.clock().instant());
        Run begun = leased.started(ports.jobs().claim().job(), running);
        assertThat(ports.control().commit(Transaction.of(RunRows.replace(begun))))
                .isInstanceOf(CommitResult.Committed.class);
    }

    @Test
    void an_addendum_names_what_was_healed_and_not_what_a_later_erasure_left_of_it() {
        scene.worker().heal();
        scene.worker().accept(List.of(first.id()));
        scene.worker().reconcile();
        scene.worker().work(scene.home().starts().getFirst(), HealProgress.NONE);
        List<String> healed = LiveBlob.of(scene.shard(0).manifest()).stream()
                .map(LiveBlob::toString)
                .toList();
        scene.worker().accept(List.of(second.id()));
        scene.worker().reconcile();

        ReceiptChain chain = new ReceiptChain(scene.home().ports());
        HealingAddendum addendum = chain.entries("m", 0, 100).stream()
                .map(entry -> entry.body())
                .filter(HealingAddendum.class::isInstance)
                .map(HealingAddendum.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(new BlobLists(scene.home().ports())
                        .names("m", addendum.shards().getFirst().live()))
                .isEqualTo(healed)
                .isNotEqualTo(LiveBlob.of(scene.shard(0).manifest()).stream()
                        .map(LiveBlob::toString)
                        .toList());
    }

    @Test
    void keys_and_values_never_name_a_sample() {
        scene.worker().heal();
        scene.worker().accept(List.of(first.id(), "stranger"));
        scene.worker().heal();

        String all = scene.home().items().toString() + scene.home().blobs().keySet();
        assertThat(all).doesNotContain("stranger");
        assertThat(samples).noneMatch(sample -> all.contains("\"" + sample.id() + "\""));
        assertThat(all).doesNotContain(Bytes.ofText("stranger").toHex());
    }

    private RequestState state(AcceptedRequest answer) {
        return new RequestRows(scene.home().ports().control())
                .find(answer.request().id())
                .orElseThrow()
                .state();
    }
}
