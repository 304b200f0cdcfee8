package dev.sisa.core.reconcile;

import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.request.Request;
import java.util.List;

/**
 * How a model stands.
 *
 * @param open requests that are not completed and can be read, earliest due first
 * @param alarms due dates that are near or over
 * @param shards those that can be read, in their order; for operators only
 * @param unreadable items that could not be read and why, a line each
 */
public record StatusReport(
        List<Request> open, List<DueAlarm> alarms, List<ShardStatus> shards, List<String> unreadable) {

    public StatusReport {
        open = List.copyOf(open);
        alarms = List.copyOf(alarms);
        shards = List.copyOf(shards);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether work is in progress, or would be after a pass of a reconciler. */
    public boolean moving() {
        return shards.stream().map(ShardStatus::condition).anyMatch(StatusReport::moving) || toBeClosed();
    }

    /** Whether a process is at work on the model. */
    public boolean attended() {
        return shards.stream()
                .map(ShardStatus::condition)
                .anyMatch(condition -> condition instanceof ShardCondition.Waits(Waiting waiting) && attended(waiting));
    }

    /** The next pass issues the receipts of requests whose shards are all done. */
    private boolean toBeClosed() {
        return unreadable.isEmpty()
                && !open.isEmpty()
                && shards.stream().allMatch(shard -> shard.condition() instanceof ShardCondition.Resting);
    }

    private static boolean attended(Waiting waiting) {
        return switch (waiting) {
            case Waiting.ForRun _, Waiting.ForOthers _ -> true;
            case Waiting.ForMore _ -> false;
        };
    }

    private static boolean moving(ShardCondition condition) {
        return switch (condition) {
            case ShardCondition.Due _ -> true;
            case ShardCondition.Waits(Waiting waiting) -> attended(waiting);
            case ShardCondition.Resting _, ShardCondition.Stuck _ -> false;
        };
    }
}
