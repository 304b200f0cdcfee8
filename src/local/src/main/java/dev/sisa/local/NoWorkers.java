package dev.sisa.local;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;

/** The jobs of a machine for who works himself or not at all: a start comes to nothing, and the run waits for somebody else. */
public record NoWorkers(LocalJobs jobs) implements JobLauncher {

    @Override
    public void launch(RunId run) {
        // whoever reconciles next with workers of his own launches it again
    }

    @Override
    public Claim claim() {
        return jobs.claim();
    }

    @Override
    public boolean alive(String job) {
        return jobs.alive(job);
    }

    @Override
    public void stop(String job) {
        jobs.stop(job);
    }
}
