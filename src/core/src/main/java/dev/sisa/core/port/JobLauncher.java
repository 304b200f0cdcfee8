package dev.sisa.core.port;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Starts workers and tells whether one may still be writing. Safe for threads and for several processes, which all see the
 * same jobs alive.
 *
 * <p>A job is known by a name of this port's choosing. A worker finds its own with {@link #claim}, and records it in its run
 * before its first write; a job that no run records has written nothing.
 *
 * <p>Order: none between starts, and none between a start and what its caller does next. A job is alive from before its
 * {@link #claim} returns, and dead for good from the end of {@link Claim#close} or of its process.
 */
public interface JobLauncher {

    /**
     * Starts a worker on a leased run, now or soon. Idempotent per run: while a worker of the run is starting or at work, as
     * far as this port can know, another launch starts none. Two launchers may not know of each other; of several workers of
     * one run the control store lets one work, and the others end. A start may have no effect: the run is worked on in the
     * end if it is launched again whenever it is found waiting, and other jobs end.
     *
     * @throws StoreException if none could be started; trying again is safe
     */
    void launch(RunId run);

    /** How long a launched run may take to be begun: after this time a start counts as without effect, and is repeated. */
    Duration startTime();

    /**
     * Declares the caller a living job, until the claim is closed or its process ends in any way, a kill included. Each call
     * declares another job; one process may have several, and any of its threads may close one.
     *
     * @throws StoreException if it could not be declared: there is no job then; trying again is safe
     */
    Claim claim();

    /**
     * Those of some jobs that may still write. To be left out is final and proves a job's death; to be named may be out of
     * date. A name that this port never gave counts as dead.
     *
     * @param jobs any number of names: an adapter cuts them into calls of its platform
     * @throws StoreException if it cannot be told of any of them; trying again is safe
     */
    Set<String> alive(Collection<String> jobs);

    /** Whether one job may still write, told like of many. */
    default boolean alive(String job) {
        return !alive(List.of(job)).isEmpty();
    }

    /**
     * Asks a job to end soon; returns at once. Its claim is {@link Claim#stopping} soon after. A job that has its process
     * to itself is killed if need be, at a later call that finds it alive; a job that shares its process ends only when it
     * checks. Idempotent; a job that is unknown or dead is no error.
     *
     * @throws StoreException if it could not be asked; trying again is safe
     */
    void stop(String job);

    /** A worker's proof that its job is alive. */
    interface Claim extends AutoCloseable {

        /** The job's name: letters, digits and {@code . _ - : /}, at most 200, never used again. */
        String job();

        /**
         * Whether the job was asked to end: a flag of this process that costs nothing to read, as workers do between batches. It
         * turns true within seconds of {@link JobLauncher#stop}. True is final.
         */
        boolean stopping();

        /**
         * Ends the job, which writes nothing any more. Idempotent.
         *
         * @throws StoreException if the end could not be recorded; the job is dead at the latest when its process ends
         */
        @Override
        void close();
    }
}
