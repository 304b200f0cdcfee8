package dev.sisa.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DueAlarmTest {

    private static final Instant NOW = Instant.parse("2025-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ErasureTimes UNKNOWN = new ErasureTimes(List.of());
    private static final ErasureTimes AN_HOUR = new ErasureTimes(List.of(HOUR));

    @Test
    void a_due_date_within_three_times_the_usual_is_near() {
        Deadline near = due("r1", HOUR.multipliedBy(3));
        Deadline far = due("r2", HOUR.multipliedBy(3).plusNanos(1));
        assertThat(DueAlarm.of(List.of(near, far), AN_HOUR, NOW))
                .containsExactly(new DueAlarm.Near(near, HOUR.multipliedBy(3), Optional.of(HOUR)));
    }

    @Test
    void with_nothing_measured_a_day_is_near() {
        Deadline near = due("r1", HOUR.multipliedBy(24));
        Deadline far = due("r2", HOUR.multipliedBy(24).plusNanos(1));
        assertThat(DueAlarm.of(List.of(near, far), UNKNOWN, NOW))
                .containsExactly(new DueAlarm.Near(near, HOUR.multipliedBy(24), Optional.empty()));
    }

    @Test
    void a_due_date_that_has_passed_is_told_however_fast_erasing_is() {
        ErasureTimes fast = new ErasureTimes(List.of(Duration.ZERO));
        Deadline passed = due("r1", Duration.ofNanos(-1));
        Deadline now = due("r2", Duration.ZERO);
        assertThat(DueAlarm.of(List.of(passed, now), fast, NOW))
                .containsExactly(
                        new DueAlarm.Passed(passed, Duration.ofNanos(1)),
                        new DueAlarm.Near(now, Duration.ZERO, Optional.of(Duration.ZERO)));
    }

    @Test
    void the_earliest_due_comes_first() {
        List<Deadline> open =
                List.of(due("c", HOUR), due("b", HOUR), due("a", HOUR.multipliedBy(2)), due("d", HOUR.negated()));
        assertThat(DueAlarm.of(open, UNKNOWN, NOW))
                .extracting(alarm -> alarm.deadline().request())
                .containsExactly("d", "b", "c", "a");
    }

    @Test
    void messages_say_what_to_do() {
        List<Deadline> open = List.of(due("r1", HOUR.negated()), due("r2", Duration.ofMillis(7_204_500)));
        assertThat(DueAlarm.of(open, AN_HOUR, NOW))
                .extracting(DueAlarm::message)
                .containsExactly(
                        "request r1 is not erased, but was due at 2025-03-01T11:00:00Z, PT1H ago. Reconcile its model"
                                + " now, and see in the request's status which shard holds it up.",
                        "request r2 is not erased, but is due at 2025-03-01T14:00:04.500Z, in PT2H4.5S; 95 % of the past"
                                + " ones took up to PT1H. Reconcile its model now, and see in the request's status which"
                                + " shard holds it up.");
        assertThat(DueAlarm.of(List.of(due("r3", HOUR)), UNKNOWN, NOW)
                        .getFirst()
                        .message())
                .startsWith("request r3 is not erased, but is due at 2025-03-01T13:00:00Z, in PT1H. Reconcile");
    }

    private static Deadline due(String request, Duration left) {
        return new Deadline(request, NOW.plus(left));
    }
}
