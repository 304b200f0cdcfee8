package dev.sisa.cli.home;

import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.local.ProcessJobs;
import java.time.Duration;
import java.util.List;

/** Workers in child processes, which go on when this process ends. */
public final class ProcessWorkers implements Workers {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Workplace workplace;
    private final ProcessJobs jobs;

    /** Children on the home of a workplace, so many at a time. */
    public ProcessWorkers(Workplace workplace, int most) {
        this.workplace = workplace;
        this.jobs = new ProcessJobs(workplace.jobs(), most, run -> command(workplace, run));
    }

    private static List<String> command(Workplace workplace, RunId run) {
        return OwnCommand.with(
                "heal", "--run", run.toString(), "--home", workplace.folder().toString());
    }

    @Override
    public JobLauncher jobs() {
        return jobs;
    }

    @Override
    public boolean pause() {
        Pause.of(LOOK);
        return true;
    }

    /** A child that found no room may not even have begun its run; then its exit status is the only sign. */
    @Override
    public void requireRoom() {
        if (jobs.haveFailed()) {
            workplace.requireRoom();
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
