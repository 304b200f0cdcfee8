package dev.sisa.api.operation;

import dev.sisa.api.request.ShardState;
import dev.sisa.core.reconcile.ShardReport;

/**
 * The state in which reconciling left a shard.
 *
 * @param shard its number, from 0
 * @param state see {@link ShardState}
 * @param message the same for people, with what it waits for or is stuck at
 */
public record ShardWork(int shard, ShardState state, String message) {

    /** The state after the last pass. */
    public static ShardWork of(ShardReport shard) {
        return shard.stuck()
                .map(reason -> new ShardWork(shard.shard(), ShardState.STUCK, "stuck, " + reason))
                .or(() -> shard.waiting()
                        .map(what -> new ShardWork(shard.shard(), ShardState.WAITING, "waits " + what.reason())))
                .orElseGet(() -> shard.moving()
                        ? new ShardWork(shard.shard(), ShardState.DUE, "goes on with the next pass")
                        : new ShardWork(shard.shard(), ShardState.RESTING, "at rest"));
    }
}
