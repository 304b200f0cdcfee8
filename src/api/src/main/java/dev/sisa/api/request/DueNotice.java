package dev.sisa.api.request;

import dev.sisa.core.policy.DueAlarm;
import java.time.Instant;
import java.util.List;

/**
 * A request that is not erased though its due date is near or over.
 *
 * @param requestId its id
 * @param dueAt when its erasure is due
 * @param overdue whether that is over
 * @param message the problem and the remedy
 */
public record DueNotice(String requestId, Instant dueAt, boolean overdue, String message) {

    /** Alarms in their order. */
    public static List<DueNotice> of(List<DueAlarm> alarms) {
        return alarms.stream()
                .map(alarm -> new DueNotice(
                        alarm.deadline().request(),
                        alarm.deadline().dueAt(),
                        alarm instanceof DueAlarm.Passed,
                        alarm.message()))
                .toList();
    }
}
