package dev.sisa.core.run;

import dev.sisa.core.port.Faults;
import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/**
 * Jobs as one simulated process uses them: its launches, claims and stops fail as planned, counted with the writes of its
 * stores.
 *
 * <p>A claim that failed is no job. Closing one never fails and is no write: the system ends the jobs of a dead process too.
 */
public final class FaultyJobs implements JobLauncher {

    private final JobLauncher inner;
    private final Faults faults;

    public FaultyJobs(JobLauncher inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public void launch(RunId run) {
        faults.run("launch " + run, () -> inner.launch(run));
    }

    @Override
    public Claim claim() {
        faults.run("claim", () -> {});
        return new MortalClaim(inner.claim(), faults);
    }

    @Override
    public Duration startTime() {
        return inner.startTime();
    }

    @Override
    public Set<String> alive(Collection<String> names) {
        faults.alive("alive " + names);
        return inner.alive(names);
    }

    @Override
    public void stop(String job) {
        faults.run("stop " + job, () -> inner.stop(job));
    }

    private record MortalClaim(Claim inner, Faults faults) implements Claim {

        @Override
        public String job() {
            return inner.job();
        }

        @Override
        public boolean stopping() {
            faults.alive("stopping " + job());
            return inner.stopping();
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
