package dev.sisa.local;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.local.file.LocalJobs;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Workers in threads of this process, for a command that waits for them. They end with the process, so the launching command
 * must close this.
 *
 * <p>More runs than threads wait their turn; a run that waits or is worked on is not started once more.
 */
public final class ThreadJobs implements JobLauncher, AutoCloseable {

    private final LocalJobs jobs;
    private final Consumer<RunId> worker;
    private final BiConsumer<RunId, Throwable> onFault;
    private final ExecutorService threads;
    private final Set<RunId> launched = new HashSet<>();
    private boolean closed;

    /**
     * Threads that wait for work.
     *
     * @param threads at most so many work at once
     * @param worker works on a run until it ends, with a claim of its own
     * @param onFault receives the exception of a worker; the thread goes on with the next run
     */
    public ThreadJobs(LocalJobs jobs, int threads, Consumer<RunId> worker, BiConsumer<RunId, Throwable> onFault) {
        this.jobs = jobs;
        this.worker = worker;
        this.onFault = onFault;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    @Override
    public void launch(RunId run) {
        synchronized (launched) {
            if (!closed && launched.add(run)) {
                threads.execute(() -> work(run));
            }
        }
    }

    private void work(RunId run) {
        try {
            worker.accept(run);
        } catch (Throwable fault) {
            onFault.accept(run, fault);
        } finally {
            synchronized (launched) {
                launched.remove(run);
                launched.notifyAll();
            }
        }
    }

    /** Waits until all that was launched has ended, also what workers launched meanwhile. Not for workers. */
    public void await() throws InterruptedException {
        synchronized (launched) {
            while (!launched.isEmpty()) {
                launched.wait();
            }
        }
    }

    /**
     * Waits until all that was launched has ended, but not for longer than this.
     *
     * @return whether all has
     */
    public boolean await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (launched) {
            for (long left = atMost.toMillis(); !launched.isEmpty() && left > 0; left = millisUntil(end)) {
                launched.wait(left);
            }
            return launched.isEmpty();
        }
    }

    private static long millisUntil(long end) {
        return Math.ceilDiv(end - System.nanoTime(), 1_000_000L);
    }

    /** Waits until all that was launched has ended; launches from now on have no effect. */
    @Override
    public void close() {
        synchronized (launched) {
            closed = true;
        }
        threads.close();
    }

    @Override
    public Claim claim() {
        return jobs.claim();
    }

    @Override
    public Duration startTime() {
        return LocalJobs.START_TIME;
    }

    @Override
    public Set<String> alive(Collection<String> names) {
        return jobs.alive(names);
    }

    @Override
    public void stop(String job) {
        jobs.stop(job);
    }
}
