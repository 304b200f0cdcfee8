package dev.sisa.core.reconcile;

import java.util.Optional;

/**
 * The state in which a pass left a shard.
 *
 * @param erased samples that were taken out of its manifest
 * @param destroyed blobs that were destroyed
 * @param launched how often a worker was asked for
 * @param waiting the reason why it waits, if it waits
 * @param stuck the failure that an operator has to look at, if it is stuck
 */
public record ShardReport(
        int shard, long erased, int destroyed, int launched, Optional<Waiting> waiting, Optional<String> stuck) {

    /** Whether another look in a moment may find more to do. */
    public boolean moving() {
        return erased > 0
                || destroyed > 0
                || launched > 0
                || waiting.filter(what -> !(what instanceof Waiting.ForMore)).isPresent();
    }

    static ShardReport none(int shard) {
        return new ShardReport(shard, 0, 0, 0, Optional.empty(), Optional.empty());
    }

    ShardReport plusErased(long samples) {
        return new ShardReport(shard, erased + samples, destroyed, launched, waiting, stuck);
    }

    ShardReport plusDestroyed(int blobs) {
        return new ShardReport(shard, erased, destroyed + blobs, launched, waiting, stuck);
    }

    ShardReport plusLaunched() {
        return new ShardReport(shard, erased, destroyed, launched + 1, waiting, stuck);
    }

    ShardReport waitingFor(Waiting what) {
        return new ShardReport(shard, erased, destroyed, launched, Optional.of(what), stuck);
    }

    ShardReport stuckAt(String reason) {
        return new ShardReport(shard, erased, destroyed, launched, waiting, Optional.of(reason));
    }
}
