package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** Jobs of which none is said to be alive: a planted fault. */
record DeadJobs(JobLauncher inner) implements JobLauncher {

    @Override
    public void launch(RunId run) {
        inner.launch(run);
    }

    @Override
    public Duration startTime() {
        return inner.startTime();
    }

    @Override
    public Claim claim() {
        return inner.claim();
    }

    @Override
    public Set<String> alive(Collection<String> names) {
        return Set.of();
    }

    @Override
    public void stop(String job) {
        inner.stop(job);
    }
}
