package dev.sisa.core.port;

/**
 * The jobs that do the work: starts workers and tells whether one may still be writing. Safe for threads and for several
 * processes; all who use the same jobs see the same ones living.
 *
 * <p>A job is known by a name of this port's choosing. A worker finds its own with {@link #claim}, and records it in its run
 * before its first write; a job that nobody recorded has written nothing.
 *
 * <p>Order: none between starts, and none between a start and what its caller does next. A job is alive from before its
 * {@link #claim} returns, and dead for good from the end of {@link Claim#close} or of its process.
 */
public interface JobLauncher {

    /**
     * Starts a worker on a leased run, now or soon. May be repeated, and a start may come to nothing: of several workers of one
     * run the control store lets one work, and the others end. Launched again whenever the run is found waiting, it comes to
     * work in the end if others end.
     *
     * @throws StoreException if none could be started; trying again is safe
     */
    void launch(RunId run);

    /**
     * Declares the caller a living job, until the claim is closed or its process dies, whatever way it dies. Each call declares
     * another job; one process may have several, and any of its threads may close one.
     *
     * @throws StoreException if it could not be declared: there is no job then; trying again is safe
     */
    Claim claim();

    /**
     * Whether a job may still write. False is final and proves its death; true may be out of date. A name that this port never
     * gave is of a dead job.
     *
     * @throws StoreException if it cannot be told; trying again is safe
     */
    boolean alive(String job);

    /**
     * Asks a job to end soon; returns at once. From then on its claim is {@link Claim#stopping}. One whose process has no other
     * work is stopped by force if need be, for which whoever finds it alive later asks again; one that shares its process ends
     * when it looks, and no sooner. Idempotent; a job that is unknown or dead is no error.
     *
     * @throws StoreException if it could not be asked; trying again is safe
     */
    void stop(String job);

    /** The life of a job, as its worker holds it. */
    interface Claim extends AutoCloseable {

        /** The job's name: letters, digits and {@code . _ - : /}, at most 200, never used again. */
        String job();

        /** Whether somebody asked the job to end; its worker looks between steps. True is final. */
        boolean stopping();

        /**
         * The job ends: it writes nothing any more. Closing again changes nothing.
         *
         * @throws StoreException if that could not be made known; the job is dead at the latest when its process is
         */
        @Override
        void close();
    }
}
