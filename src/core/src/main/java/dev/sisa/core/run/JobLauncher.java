package dev.sisa.core.run;

import dev.sisa.core.store.StoreException;

/**
 * The jobs that do the work: starts workers and tells whether one may still be writing. Safe for threads and for several
 * processes.
 *
 * <p>A job is known by a name of this port's choosing. A worker finds its own with {@link #claim}, and records it in its run
 * before its first write; a job that nobody recorded has written nothing.
 */
public interface JobLauncher {

    /**
     * Starts a worker on a leased run, now or soon. May be repeated, and a start may come to nothing: of several workers of one
     * run the control store lets one work, and the others end.
     *
     * @throws StoreException if none could be started; trying again is safe
     */
    void launch(RunId run);

    /**
     * Declares the caller a living job, until the claim is closed or its process dies, whatever way it dies.
     *
     * @throws StoreException if it could not be declared
     */
    Claim claim();

    /**
     * Whether a job may still write. False is final and proves its death; true may be out of date.
     *
     * @throws StoreException if it cannot be told
     */
    boolean alive(String job);

    /**
     * Asks a job to end soon, by force if need be; returns at once. Idempotent; a job that is unknown or dead is no error.
     *
     * @throws StoreException if it could not be asked; trying again is safe
     */
    void stop(String job);

    /** The life of a job, as its worker holds it. */
    interface Claim extends AutoCloseable {

        /** The job's name: letters, digits and {@code . _ - : /}, at most 200, never used again. */
        String job();

        /** The job ends: it writes nothing any more. Closing again changes nothing. */
        @Override
        void close();
    }
}
