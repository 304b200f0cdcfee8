package dev.sisa.core.reconcile;

import java.util.Optional;

/**
 * Where reconciling left a shard.
 *
 * @param erased samples that were taken out of its manifest
 * @param destroyed blobs that were destroyed
 * @param launched how often a worker was asked for
 * @param waiting what it waits for, if it waits
 * @param stuck what a person has to look at, if it is stuck
 */
public record ShardReport(
        int shard, long erased, int destroyed, int launched, Optional<String> waiting, Optional<String> stuck) {

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

    ShardReport waitingFor(String reason) {
        return new ShardReport(shard, erased, destroyed, launched, Optional.of(reason), stuck);
    }

    ShardReport stuckAt(String reason) {
        return new ShardReport(shard, erased, destroyed, launched, waiting, Optional.of(reason));
    }
}
