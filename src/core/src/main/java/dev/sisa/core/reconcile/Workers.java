package dev.sisa.core.reconcile;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.NoRoomException;
import java.util.List;

/** The workers on the runs that a reconciler launches, as far as {@link ReconcileUntilRest} waits for them. */
public interface Workers extends AutoCloseable {

    JobLauncher jobs();

    /**
     * Waits a moment, or until all that was launched has ended.
     *
     * @return false if none of them was at work, so that the awaited run is another process's
     */
    boolean pause();

    /**
     * Prepares a pass: deletes temporary files of dead workers, which may hold rows of the samples whose receipts the pass
     * issues, and fails if workers cannot go on, so that the caller does not wait for them.
     *
     * @throws NoRoomException if one of them found a disk full
     */
    void prepare();

    /** Healings by this process so far, one a shard, in shard order; empty if other processes heal. */
    List<ShardHealing> healed();

    /** Waits for workers that would end with this process. */
    @Override
    void close();
}
