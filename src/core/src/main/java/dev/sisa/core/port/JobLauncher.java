package dev.sisa.core.port;

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
     * Starts a worker on a leased run, now or soon. May be repeated, and a start may have no effect: of several workers of
     * one run the control store lets one work, and the others end. The run is worked on in the end if it is launched again
     * whenever it is found waiting, and other jobs end.
     *
     * @throws StoreException if none could be started; trying again is safe
     */
    void launch(RunId run);

    /**
     * Declares the caller a living job, until the claim is closed or its process ends in any way, a kill included. Each call
     * declares another job; one process may have several, and any of its threads may close one.
     *
     * @throws StoreException if it could not be declared: there is no job then; trying again is safe
     */
    Claim claim();

    /**
     * Whether a job may still write. False is final and proves its death; true may be out of date. A name that this port
     * never gave counts as dead.
     *
     * @throws StoreException if it cannot be told; trying again is safe
     */
    boolean alive(String job);

    /**
     * Asks a job to end soon; returns at once. From then on its claim is {@link Claim#stopping}. A job that has its process
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

        /** Whether the job was asked to end; its worker checks between steps. True is final. */
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
