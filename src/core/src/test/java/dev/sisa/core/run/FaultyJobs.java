package dev.sisa.core.run;

import dev.sisa.core.store.Faults;
import dev.sisa.core.store.StoreException;
import java.util.function.Supplier;

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
        run("launch " + run, () -> inner.launch(run));
    }

    @Override
    public Claim claim() {
        run("claim", () -> {});
        return new MortalClaim(inner.claim(), faults);
    }

    @Override
    public boolean alive(String job) {
        faults.alive("alive " + job);
        return inner.alive(job);
    }

    @Override
    public void stop(String job) {
        run("stop " + job, () -> inner.stop(job));
    }

    private void run(String what, Runnable action) {
        Supplier<Boolean> failing = () -> {
            throw new StoreException("planned fault: " + what);
        };
        Supplier<Boolean> acting = () -> {
            action.run();
            return true;
        };
        boolean _ = faults.write(what, acting, failing, failing);
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
