package dev.sisa.cli.home;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.NoRoomException;
import java.util.List;

/** Who trains what a reconciler launches. */
public sealed interface Workers extends AutoCloseable permits ThreadWorkers, ProcessWorkers {

    JobLauncher jobs();

    /**
     * Waits a moment, or until all that was launched has ended.
     *
     * @return false if none of them was at work: whoever was waited for is somebody else's
     */
    boolean pause();

    /**
     * Ends what waits for workers that can do nothing.
     *
     * @throws NoRoomException if one of them found a disk full
     */
    void requireRoom();

    /** What was healed here so far, one a shard, in shard order; empty if others know it. */
    List<ShardHealing> healed();

    /** Waits for workers that would die with this process. */
    @Override
    void close();
}
