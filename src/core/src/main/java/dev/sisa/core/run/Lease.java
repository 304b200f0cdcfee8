package dev.sisa.core.run;

import dev.sisa.core.shard.ShardRow;

/** How asking for a shard ended. */
public sealed interface Lease {

    /**
     * The shard is the caller's, until somebody takes it away.
     *
     * @param row the row that the lease committed; its epoch is the run's
     */
    record Taken(ShardRow row, Run run) implements Lease {}

    /** Somebody is at work on the shard whom the caller may not stop. */
    record Held(Run holder) implements Lease {}
}
