package dev.sisa.core.reconcile;

import dev.sisa.core.healing.ShardHealing;
import java.util.List;

/**
 * The state of a model after passes, and all that they did.
 *
 * @param last report of the last pass
 * @param erased samples
 * @param destroyed blobs
 * @param started how often a worker was asked for
 * @param healed by workers of this process that report it
 */
public record ReconcileOutcome(
        ReconcileReport last, long erased, long destroyed, int started, List<ShardHealing> healed) {

    public ReconcileOutcome {
        healed = List.copyOf(healed);
    }

    /** Of a first pass. */
    static ReconcileOutcome of(ReconcileReport pass, List<ShardHealing> healed) {
        return new ReconcileOutcome(pass, 0, 0, 0, List.of()).plus(pass, healed);
    }

    /** After one more pass, with all healings known by then. */
    ReconcileOutcome plus(ReconcileReport pass, List<ShardHealing> known) {
        List<ShardReport> shards = pass.shards();
        return new ReconcileOutcome(
                pass,
                erased + shards.stream().mapToLong(ShardReport::erased).sum(),
                destroyed + shards.stream().mapToLong(ShardReport::destroyed).sum(),
                started + shards.stream().mapToInt(ShardReport::launched).sum(),
                known);
    }

    /** Whether an operator must act. */
    public boolean stuck() {
        return !last.faults().isEmpty()
                || last.shards().stream().anyMatch(shard -> shard.stuck().isPresent());
    }
}
