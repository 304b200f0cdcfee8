package dev.sisa.core.reconcile;

import dev.sisa.core.run.Run;
import dev.sisa.core.shard.Shard;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a shard stands. For operators only: a caller who knew a sample's shard could choose the next requests by it.
 *
 * @param fresh whether every checkpoint follows from the slices
 * @param addendum sequence of the newest addendum that tells of it
 * @param runs that are still known, in the order of their epochs
 */
public record ShardStatus(Shard shard, boolean fresh, OptionalLong addendum, List<Run> runs, ShardCondition condition) {

    public ShardStatus {
        runs = List.copyOf(runs);
    }
}
