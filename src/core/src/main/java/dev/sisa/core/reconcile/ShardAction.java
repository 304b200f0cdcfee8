package dev.sisa.core.reconcile;

import dev.sisa.core.run.Run;
import dev.sisa.core.shard.ShardRow;

/** The next action on a shard. */
sealed interface ShardAction {

    /** The job of a run is gone: nothing of it can write any more. */
    record MarkDead(Run run) implements ShardAction {}

    /** A run sent no heartbeat for long: it is stopped and given up. */
    record GiveUp(Run run) implements ShardAction {}

    /** Take pending samples out of the manifest. */
    record Erase() implements ShardAction {}

    /** A run that lost its shard keeps erased samples from being destroyed: ask it to end. */
    record Stop(Run run) implements ShardAction {}

    /** Destroy the residue of erasures. */
    record Destroy() implements ShardAction {}

    /** Collect the garbage of dead runs. */
    record CollectGarbage() implements ShardAction {}

    /** Lease the shard for a healing, as long as its row is this one. */
    record Heal(ShardRow row) implements ShardAction {}

    /** Ask for a worker on a leased healing. */
    record Launch(Run run) implements ShardAction {}

    /** Nothing, until another event. */
    record Wait(Waiting waiting) implements ShardAction {}

    /** Nothing, until an operator acts. */
    record Stuck(String reason) implements ShardAction {}

    /** Nothing: all is done. */
    record Rest() implements ShardAction {}
}
