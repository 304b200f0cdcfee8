package dev.sisa.local;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Workers;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Workers in child processes, which go on when this process ends. */
public final class ProcessWorkers implements Workers {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final LocalInstallation installation;
    private final ProcessJobs jobs;

    /**
     * Children on a home, so many at a time.
     *
     * @param command the words that start a worker on a run of this home
     */
    public ProcessWorkers(LocalInstallation installation, int most, Function<RunId, List<String>> command) {
        this.installation = installation;
        this.jobs = new ProcessJobs(installation.jobs(), most, command);
    }

    @Override
    public JobLauncher jobs() {
        return jobs;
    }

    @Override
    public boolean pause() {
        installation.ports().pause().of(LOOK);
        return true;
    }

    /** A child that found no room may not even have begun its run; then its exit status is the only sign. */
    @Override
    public void prepare() {
        installation.sweepScratch();
        if (jobs.haveFailed()) {
            installation.requireRoom();
        }
    }

    @Override
    public List<ShardHealing> healed() {
        return List.of();
    }

    @Override
    public void close() {
        // children go on without this process
    }
}
