package dev.sisa.core.reconcile;

import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.request.Request;
import java.util.List;

/**
 * What a pass did and what it left.
 *
 * @param shards in their order
 * @param open requests that are not completed, earliest due first
 * @param alarms due dates that are near or over
 */
public record ReconcileReport(List<ShardReport> shards, List<Request> open, List<DueAlarm> alarms) {

    public ReconcileReport {
        shards = List.copyOf(shards);
        open = List.copyOf(open);
        alarms = List.copyOf(alarms);
    }

    /** Whether nothing is left to do: no request is open, and every shard is healed. */
    public boolean atRest() {
        return open.isEmpty()
                && shards.stream()
                        .allMatch(shard ->
                                shard.waiting().isEmpty() && shard.stuck().isEmpty());
    }
}
