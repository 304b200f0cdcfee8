package dev.sisa.cli.home;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.NoRoomException;
import java.util.List;

/** The workers on the runs that a reconciler launches. */
public sealed interface Workers extends AutoCloseable permits ThreadWorkers, ProcessWorkers {

    JobLauncher jobs();

    /**
     * Waits a moment, or until all that was launched has ended.
     *
     * @return false if none of them was at work, so that the awaited run is another process's
     */
    boolean pause();

    /**
     * Fails if workers cannot go on, so that the caller does not wait for them.
     *
     * @throws NoRoomException if one of them found a disk full
     */
    void requireRoom();

    /** Healings by this process so far, one a shard, in shard order; empty if other processes heal. */
    List<ShardHealing> healed();

    /** Waits for workers that would end with this process. */
    @Override
    void close();
}
