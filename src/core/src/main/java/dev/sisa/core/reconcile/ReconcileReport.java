package dev.sisa.core.reconcile;

import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.request.Request;
import java.util.List;

/**
 * The actions of a pass and the state it left.
 *
 * @param shards in their order
 * @param open requests that are not completed and can be read, earliest due first
 * @param alarms due dates that are near or over
 * @param faults shards and requests that could not be read or moved
 * @param advanced whether a request came further
 */
public record ReconcileReport(
        List<ShardReport> shards,
        List<Request> open,
        List<DueAlarm> alarms,
        List<ReconcileFault> faults,
        boolean advanced) {

    public ReconcileReport {
        shards = List.copyOf(shards);
        open = List.copyOf(open);
        alarms = List.copyOf(alarms);
        faults = List.copyOf(faults);
    }

    /** Whether another look in a moment may find more to do. */
    public boolean moving() {
        return advanced || shards.stream().anyMatch(ShardReport::moving);
    }

    /** Whether nothing is left to do: no request is open, and every shard is healed. */
    public boolean atRest() {
        return open.isEmpty()
                && faults.isEmpty()
                && shards.stream()
                        .allMatch(shard ->
                                shard.waiting().isEmpty() && shard.stuck().isEmpty());
    }
}
