package dev.sisa.local;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.local.file.LocalJobs;
import dev.sisa.local.file.WriteFault;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Workers in child processes, which go on when this process ends. They inherit its environment and read nothing; their output
 * goes to {@link WorkerLog}.
 *
 * <p>A start has no effect while as many children as allowed are at work, or one on the same run: the caller launches the run
 * again.
 */
public final class ProcessJobs implements JobLauncher {

    private final LocalJobs jobs;
    private final int most;
    private final Function<RunId, List<String>> command;
    private final WorkerLog log;
    private final Map<RunId, Process> children = new HashMap<>();
    private boolean failed;

    /**
     * No children yet.
     *
     * @param most at most so many children of this process at once
     * @param command the words that start a worker on a run; it opens its jobs by {@link LocalJobs#ofWorker}
     */
    public ProcessJobs(LocalJobs jobs, int most, Function<RunId, List<String>> command) {
        this.jobs = jobs;
        this.most = most;
        this.command = command;
        this.log = new WorkerLog(jobs.log());
    }

    @Override
    public void launch(RunId run) {
        synchronized (children) {
            forgetEnded();
            if (children.size() < most && !children.containsKey(run)) {
                children.put(run, start(run));
            }
        }
    }

    /** Whether a child ended by failing since this was last asked. */
    public boolean haveFailed() {
        synchronized (children) {
            forgetEnded();
            boolean since = failed;
            failed = false;
            return since;
        }
    }

    private void forgetEnded() {
        failed |= children.values().stream().anyMatch(child -> !child.isAlive() && child.exitValue() != 0);
        children.values().removeIf(child -> !child.isAlive());
    }

    private Process start(RunId run) {
        try {
            Process child = new ProcessBuilder(command.apply(run))
                    .redirectErrorStream(true)
                    .redirectOutput(log.appended())
                    .start();
            child.getOutputStream().close();
            return child;
        } catch (IOException e) {
            throw WriteFault.of(jobs.log(), "no process can be started for run " + run, e);
        }
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
