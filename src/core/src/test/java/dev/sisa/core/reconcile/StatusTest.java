package dev.sisa.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.data.Sample;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.port.RunId;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.RequestState;
import dev.sisa.core.simulation.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StatusTest {

    private final Scene scene = new Scene(2, 3);
    private final Sample first = scene.sample(0, 2);
    private final Sample second = scene.sample(0, 3);
    private final Sample other = scene.sample(1, 1);

    @BeforeEach
    void train() {
        scene.worker().ingest(List.of(first, second, other, scene.sample(0, 1)));
        scene.worker().heal();
    }

    @Test
    void a_model_at_rest_has_nothing_to_tell() {
        assertThat(report().open()).isEmpty();
        assertThat(report().alarms()).isEmpty();
        assertThat(conditions()).containsExactly("at rest", "at rest");
        assertThat(report().moving()).isFalse();
    }

    @Test
    void a_shard_names_its_newest_addendum() {
        scene.worker().accept(scene.ids(List.of(first)));
        scene.worker().heal();

        assertThat(report().shards())
                .extracting(ShardStatus::addendum)
                .containsExactly(OptionalLong.of(2), OptionalLong.empty());
    }

    @Test
    void a_request_is_seen_at_every_milestone() {
        String request = scene.worker()
                .accept(scene.ids(List.of(first, second)))
                .request()
                .id();
        assertThat(conditions()).containsExactly("to be erased", "at rest");
        assertThat(report().moving()).isTrue();
        assertThat(status(request).request().state()).isInstanceOf(RequestState.Accepted.class);
        assertThat(status(request).findings().counts()).containsEntry(Outcome.ACCEPTED, 2L);
        assertThat(progress(request).erasedAt()).isEmpty();

        scene.worker().reconcile();
        RunId run = scene.home().starts().getFirst();
        assertThat(conditions()).containsExactly("waits for run " + run + " to end", "at rest");
        assertThat(report().moving()).isTrue();
        assertThat(report().open()).hasSize(1);
        assertThat(status(request).request().state()).isInstanceOf(RequestState.Erased.class);
        assertThat(status(request).destroyed()).isPositive();
        assertThat(progress(request).erasedAt()).isPresent();
        assertThat(progress(request).healedAt()).isEmpty();

        var _ = scene.worker().work(run, HealProgress.NONE);
        assertThat(progress(request).healedAt()).isPresent();
        assertThat(report().moving()).isTrue();
        scene.worker().reconcile();
        assertThat(report().moving()).isFalse();
        assertThat(status(request).request().state()).isInstanceOf(RequestState.Completed.class);
        assertThat(report().open()).isEmpty();
    }

    @Test
    void a_later_request_on_its_shard_leaves_a_request_its_own_time_of_healing() {
        String request =
                scene.worker().accept(scene.ids(List.of(first))).request().id();
        healed();
        Instant own = status(request).request().milestones().healedAt().orElseThrow();
        assertThat(progress(request).healedAt()).contains(own);

        scene.home().pass(Duration.ofHours(1));
        scene.worker().accept(scene.ids(List.of(second)));
        healed();

        assertThat(progress(request).healedAt()).contains(own);
    }

    @Test
    void a_request_that_touches_no_shard_moves_until_it_has_its_receipts() {
        String request = scene.worker().accept(List.of("nobody")).request().id();
        assertThat(conditions()).containsExactly("at rest", "at rest");
        assertThat(report().moving()).isTrue();
        scene.worker().reconcile();
        assertThat(status(request).request().state()).isInstanceOf(RequestState.Completed.class);
        assertThat(report().moving()).isFalse();
    }

    @Test
    void a_shard_that_waits_for_more_deletions_does_not_move() {
        HealingWindow window = new HealingWindow(10, Duration.ofDays(1), 0, 1);
        Policy _ = new PolicyRows(scene.home().ports())
                .replace("m", was -> new Policy(window, was.guards(), was.quorumFloor(), was.regulation()));
        scene.worker().accept(scene.ids(List.of(first)));
        scene.worker().reconcile();

        assertThat(conditions().getFirst()).startsWith("waits until ").contains("1 of 10 samples are erased");
        assertThat(report().moving()).isFalse();
        assertThat(report().shards().getFirst().shard().row().backlog().samples())
                .isEqualTo(1);
    }

    @Test
    void a_due_date_that_comes_near_is_an_alarm() {
        scene.worker().accept(scene.ids(List.of(first)));
        assertThat(report().alarms()).isEmpty();
        scene.home().pass(Duration.ofDays(31));
        assertThat(report().alarms()).hasSize(1);
    }

    @Test
    void looking_changes_nothing() {
        String request =
                scene.worker().accept(scene.ids(List.of(first))).request().id();
        var before = scene.home().items();
        var _ = report();
        var _ = status(request);
        assertThat(scene.home().items()).isEqualTo(before);
    }

    @Test
    void a_request_of_another_model_is_not_found() {
        assertThat(statuses().find("0".repeat(32))).isEmpty();
    }

    /** Erases what was accepted and heals it, each a minute after the other. */
    private void healed() {
        scene.worker().reconcile();
        scene.home().pass(Duration.ofMinutes(1));
        var _ = scene.worker().work(scene.home().starts().getLast(), HealProgress.NONE);
        scene.home().pass(Duration.ofMinutes(1));
        scene.worker().reconcile();
    }

    private List<String> conditions() {
        return report().shards().stream().map(shard -> shard.condition().text()).toList();
    }

    private StatusReport report() {
        return new Status(scene.home().installation(), scene.model()).report();
    }

    private RequestStatuses statuses() {
        return new RequestStatuses(scene.home().installation(), scene.model());
    }

    private RequestStatus status(String request) {
        return statuses().find(request).orElseThrow();
    }

    private RequestStatus.Progress progress(String request) {
        return status(request).shards().getFirst();
    }
}
