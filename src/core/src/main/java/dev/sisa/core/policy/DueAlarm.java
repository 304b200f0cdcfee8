package dev.sisa.core.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that is not erased though its due date is near or over. The message names the request and the remedy, and no sample.
 */
public sealed interface DueAlarm {

    Deadline deadline();

    /** The due date is over. */
    record Passed(Deadline deadline, Duration late) implements DueAlarm {}

    /**
     * The due date is near.
     *
     * @param p95 of the time that past requests took, if any was measured
     */
    record Near(Deadline deadline, Duration left, Optional<Duration> p95) implements DueAlarm {}

    /**
     * Alarms for due dates that have passed, or come within three times the 95th percentile of past erasures; within 24 hours
     * if none was measured.
     *
     * @param open requests whose erasure has not come to its end
     * @return the earliest due first
     */
    static List<DueAlarm> of(List<Deadline> open, ErasureTimes past, Instant now) {
        Optional<Duration> p95 = past.p95();
        Duration margin = p95.map(time -> time.multipliedBy(3)).orElse(Duration.ofHours(24));
        return open.stream()
                .sorted(Comparator.comparing(Deadline::dueAt).thenComparing(Deadline::request))
                .flatMap(deadline -> of(deadline, p95, Duration.between(now, deadline.dueAt()), margin))
                .toList();
    }

    private static Stream<DueAlarm> of(Deadline deadline, Optional<Duration> p95, Duration left, Duration margin) {
        if (left.isNegative()) {
            return Stream.of(new Passed(deadline, left.negated()));
        }
        return left.compareTo(margin) <= 0 ? Stream.of(new Near(deadline, left, p95)) : Stream.empty();
    }

    /** The problem and the remedy, in one line for the operator. */
    default String message() {
        return "request " + deadline().request() + " is not erased, but " + urgency()
                + ". Reconcile its model now, and see in the request's status which shard holds it up.";
    }

    private String urgency() {
        return switch (this) {
            case Passed passed -> "was due at " + passed.deadline().dueAt() + ", " + text(passed.late()) + " ago";
            case Near near ->
                "is due at " + near.deadline().dueAt() + ", in " + text(near.left())
                        + near.p95()
                                .map(time -> "; 95 % of the past ones took up to " + text(time))
                                .orElse("");
        };
    }

    private static String text(Duration duration) {
        return duration.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
