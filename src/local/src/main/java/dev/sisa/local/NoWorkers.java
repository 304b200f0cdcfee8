package dev.sisa.local;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.local.file.LocalJobs;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** A launcher without workers: {@code launch} does nothing and the run stays leased. */
public record NoWorkers(LocalJobs jobs) implements JobLauncher {

    @Override
    public void launch(RunId run) {
        // the next reconciler with workers launches the run again
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
