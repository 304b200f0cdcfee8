package dev.sisa.core.run;

import dev.sisa.core.shard.ShardRow;

/** The result of an attempt to lease a shard. */
public sealed interface Lease {

    /**
     * The caller holds the shard until another run takes it.
     *
     * @param row the row that the lease committed; its epoch is the run's
     */
    record Taken(ShardRow row, Run run) implements Lease {}

    /** Another run holds the shard, and the caller may not stop it. */
    record Held(Run holder) implements Lease {}
}
