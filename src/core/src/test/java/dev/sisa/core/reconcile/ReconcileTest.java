package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.acceptance.AcceptedRequest;
import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.RunId;
import dev.sisa.core.receipt.ErasureReceipt;
import dev.sisa.core.receipt.HealingAddendum;
import dev.sisa.core.receipt.chain.ChainEntry;
import dev.sisa.core.receipt.chain.ReceiptChain;
import dev.sisa.core.request.Request;
import dev.sisa.core.request.RequestRows;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReconcileTest {

    private final Scene scene = new Scene(2, 3);
    private final List<Sample> samples = List.of(
            scene.sample(0, 1),
            scene.sample(0, 2),
            scene.sample(0, 2),
            scene.sample(0, 3),
            scene.sample(1, 1),
            scene.sample(1, 3));

    ReconcileTest() {
        scene.worker().ingest(samples);
        scene.worker().heal();
    }

    @Test
    void a_request_goes_from_milestone_to_milestone_and_each_has_its_receipt() {
        AcceptedRequest answer = scene.worker().accept(List.of(samples.get(1).id()));
        assertThat(state(answer)).isEqualTo(new RequestState.Accepted());
        assertThat(scene.shard(0).servingStep()).isEqualTo(1);

        scene.worker().reconcile();
        assertThat(state(answer)).isEqualTo(new RequestState.Erased());
        assertThat(bodies()).hasSize(1);

        List<RunId> starts = scene.home().starts();
        assertThat(starts).hasSize(1);
        scene.worker().work(starts.getFirst(), HealProgress.NONE);
        assertThat(scene.worker().reconcile().atRest()).isTrue();
        assertThat(state(answer)).isEqualTo(new RequestState.Completed());
        assertThat(bodies().get(0).body()).isInstanceOf(ErasureReceipt.class);
        assertThat(bodies().get(1).body()).isInstanceOf(HealingAddendum.class);
        assertThat(bodies()).allMatch(entry -> !entry.signatures().isEmpty());
        assertThat(scene.shard(0).servingStep()).isEqualTo(3);
    }

    @Test
    void a_pass_over_a_model_at_rest_changes_nothing() {
        var items = scene.home().items();
        var blobs = scene.home().blobs();

        assertThat(scene.worker().reconcile().atRest()).isTrue();
        assertThat(scene.home().items()).isEqualTo(items);
        assertThat(scene.home().blobs()).isEqualTo(blobs);
    }

    @Test
    void a_window_erases_at_once_and_heals_several_deletions_in_one_run() {
        window(new HealingWindow(100, Duration.ofHours(1), 0, 1));
        AcceptedRequest first = scene.worker().accept(List.of(samples.get(3).id()));
        scene.worker().reconcile();
        AcceptedRequest second = scene.worker().accept(List.of(samples.get(1).id()));
        scene.worker().reconcile();

        assertThat(scene.home().starts()).isEmpty();
        assertThat(state(first)).isEqualTo(new RequestState.Erased());
        assertThat(state(second)).isEqualTo(new RequestState.Erased());
        scene.home().pass(Duration.ofHours(2));
        scene.worker().reconcile();
        List<RunId> starts = scene.home().starts();
        assertThat(starts).hasSize(1);
        assertThat(scene.worker().work(starts.getFirst(), HealProgress.NONE).steps())
                .containsExactly(2, 3);
        scene.worker().reconcile();
        assertThat(state(first)).isEqualTo(new RequestState.Completed());
        assertThat(state(second)).isEqualTo(new RequestState.Completed());
    }

    @Test
    void a_flush_does_not_wait_for_the_window() {
        window(new HealingWindow(100, Duration.ofHours(1), 0, 1));
        scene.worker().accept(List.of(samples.get(3).id()));
        scene.worker().reconcile();
        new Flush(scene.home().ports(), scene.model()).shards(List.of(0, 1));
        scene.worker().reconcile();

        assertThat(scene.home().starts()).extracting(RunId::shard).containsExactly(0);
    }

    @Test
    void a_start_that_is_lost_is_made_again() {
        scene.worker().accept(List.of(samples.get(0).id()));
        scene.worker().reconcile();
        List<RunId> lost = scene.home().starts();
        scene.worker().reconcile();
        assertThat(scene.home().starts()).as("a moment later").isEmpty();

        scene.home().pass(Duration.ofMinutes(3));
        scene.worker().reconcile();
        assertThat(scene.home().starts()).isEqualTo(lost);
    }

    @Test
    void a_request_that_touches_nothing_is_completed_by_one_pass() {
        AcceptedRequest answer = scene.worker().accept(List.of("stranger"));

        assertThat(scene.worker().reconcile().open()).isEmpty();
        Request request = request(answer);
        assertThat(request.state()).isEqualTo(new RequestState.Completed());
        assertThat(request.milestones().erasedAt())
                .isEqualTo(request.milestones().forgottenAt());
    }

    @Test
    void a_due_date_that_is_near_raises_an_alarm_until_the_request_is_erased() {
        AcceptedRequest answer = scene.worker().accept(List.of(samples.get(0).id()));
        scene.home().pass(Duration.ofDays(29).plusHours(12));
        Status status = new Status(scene.home().installation(), scene.model());

        assertThat(status.report().alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm).isInstanceOf(DueAlarm.Near.class))
                .satisfies(alarm ->
                        assertThat(alarm.message()).contains(answer.request().id()));
        assertThat(scene.worker().reconcile().alarms()).isEmpty();
    }

    private void window(HealingWindow window) {
        new PolicyRows(scene.home().ports())
                .replace("m", policy -> new Policy(window, policy.guards(), policy.quorumFloor(), policy.regulation()));
    }

    private Request request(AcceptedRequest answer) {
        return new RequestRows(scene.home().ports().control())
                .find(answer.request().id())
                .orElseThrow();
    }

    private RequestState state(AcceptedRequest answer) {
        return request(answer).state();
    }

    private List<ChainEntry> bodies() {
        return new ReceiptChain(scene.home().ports()).entries("m", 0, 100);
    }
}
