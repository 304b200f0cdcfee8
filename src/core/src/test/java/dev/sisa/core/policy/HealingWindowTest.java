package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.policy.HealingDecision.Due;
import dev.sisa.core.policy.HealingDecision.Waiting;
import dev.sisa.core.shard.HealingBacklog;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HealingWindowTest {

    private static final Instant FIRST = Instant.parse("2025-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final HealingWindow WINDOW = new HealingWindow(10, HOUR, 0.6, 1);
    private static final HealingWindow BATCH = new HealingWindow(10, HOUR, 0.6, 5);

    @Test
    void by_default_one_deletion_is_healed_at_once() {
        assertThat(HealingWindow.DEFAULT.decide(backlog(1), 1, FIRST)).isInstanceOf(Due.class);
    }

    @Test
    void few_deletions_wait_for_more() {
        assertThat(WINDOW.decide(backlog(9), 1, FIRST))
                .isEqualTo(new Waiting(
                        Optional.of(FIRST.plus(HOUR)),
                        "until 2025-03-01T13:00:00Z or for more: 9 of 10 samples are erased"));
    }

    @Test
    void the_last_of_the_count_starts_healing() {
        assertThat(WINDOW.decide(backlog(10), 1, FIRST)).isEqualTo(new Due("at 10 erased samples, and there are 10"));
    }

    @Test
    void the_end_of_the_window_starts_healing_and_no_moment_before() {
        assertThat(WINDOW.decide(backlog(1), 1, FIRST.plus(HOUR).minusNanos(1))).isInstanceOf(Waiting.class);
        assertThat(WINDOW.decide(backlog(1), 1, FIRST.plus(HOUR)))
                .isEqualTo(new Due("PT1H after the first erased sample"));
    }

    @Test
    void a_clock_that_is_behind_the_first_deletion_waits() {
        assertThat(WINDOW.decide(backlog(1), 1, FIRST.minusSeconds(300))).isInstanceOf(Waiting.class);
    }

    @Test
    void an_operator_who_asks_is_not_kept_waiting() {
        assertThat(BATCH.decide(backlog(1).flushed(), 1, FIRST)).isEqualTo(new Due("because an operator asked for it"));
    }

    @Test
    void training_without_a_deletion_does_not_wait() {
        assertThat(BATCH.decide(HealingBacklog.NONE, 1, FIRST))
                .isEqualTo(new Due("because no sample was erased, so that waiting would gain nothing"));
    }

    @Test
    void below_the_minimum_batch_no_time_starts_healing() {
        assertThat(BATCH.decide(backlog(4), 1, FIRST.plus(HOUR.multipliedBy(1_000))))
                .isEqualTo(new Waiting(Optional.empty(), "for the minimum batch: 4 of 5 samples are erased"));
        assertThat(BATCH.decide(backlog(5), 1, FIRST.plus(HOUR))).isInstanceOf(Due.class);
    }

    @Test
    void the_minimum_batch_goes_before_a_smaller_count() {
        HealingWindow window = new HealingWindow(2, HOUR, 0.6, 5);
        assertThat(window.decide(backlog(4), 1, FIRST)).isInstanceOf(Waiting.class);
        assertThat(window.decide(backlog(5), 1, FIRST)).isInstanceOf(Due.class);
    }

    @Test
    void low_quality_starts_healing_even_below_the_minimum_batch() {
        assertThat(BATCH.decide(backlog(1), 0.6, FIRST)).isInstanceOf(Waiting.class);
        assertThat(BATCH.decide(backlog(1), 0.5, FIRST))
                .isEqualTo(new Due("because 50.0 % of the constituents serve at least half their steps,"
                        + " below the floor of 60.0 %"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void a_quality_is_a_share(double quality) {
        assertThatThrownBy(() -> WINDOW.decide(backlog(1), quality, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the quality of an ensemble lies in [0, 1], unlike " + quality);
    }

    private static HealingBacklog backlog(long samples) {
        return new HealingBacklog(samples, Optional.of(FIRST), false);
    }
}
