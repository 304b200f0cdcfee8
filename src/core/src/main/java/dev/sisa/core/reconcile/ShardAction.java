package dev.sisa.core.reconcile;

import dev.sisa.core.run.Run;
import dev.sisa.core.shard.ShardRow;

/** What is to be done with a shard next. */
sealed interface ShardAction {

    /** The job of a run is gone: nothing of it can write any more. */
    record MarkDead(Run run) implements ShardAction {}

    /** A run was not heard of for long: it is stopped and given up. */
    record GiveUp(Run run) implements ShardAction {}

    /** Take pending samples out of the manifest. */
    record Erase() implements ShardAction {}

    /** A run that lost its shard keeps erased samples from being destroyed: ask it to end. */
    record Stop(Run run) implements ShardAction {}

    /** Destroy what erasures left. */
    record Destroy() implements ShardAction {}

    /** Destroy what dead runs left. */
    record CollectGarbage() implements ShardAction {}

    /** Lease the shard for a healing, as long as its row is this one. */
    record Heal(ShardRow row) implements ShardAction {}

    /** Ask for a worker on a leased healing. */
    record Launch(Run run) implements ShardAction {}

    /** Nothing, until something else happens. */
    record Wait(Waiting waiting) implements ShardAction {}

    /** Nothing, until a person acts. */
    record Stuck(String reason) implements ShardAction {}

    /** Nothing: all is done. */
    record Rest() implements ShardAction {}
}
