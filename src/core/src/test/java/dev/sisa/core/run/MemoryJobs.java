package dev.sisa.core.run;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Jobs in memory, for simulated histories: it starts nothing, but hands the starts that were asked for to whoever lets them
 * happen, late, twice, in another order, or never.
 *
 * <p>A claim belongs to no process here: who simulates the death of one {@link #kill}s the jobs that it claimed.
 */
public final class MemoryJobs implements JobLauncher {

    private final List<RunId> starts = new ArrayList<>();
    private final Map<String, Boolean> stoppingByLiving = new HashMap<>();
    private int claims;

    @Override
    public synchronized void launch(RunId run) {
        starts.add(run);
    }

    /** The starts asked for since the last call, in order, repeated ones too. */
    public synchronized List<RunId> starts() {
        List<RunId> asked = List.copyOf(starts);
        starts.clear();
        return asked;
    }

    @Override
    public synchronized Claim claim() {
        String job = "job-" + ++claims;
        stoppingByLiving.put(job, false);
        return new Life(job);
    }

    @Override
    public Duration startTime() {
        return Duration.ofMinutes(2);
    }

    @Override
    public synchronized Set<String> alive(Collection<String> names) {
        return names.stream().filter(stoppingByLiving::containsKey).collect(Collectors.toSet());
    }

    @Override
    public synchronized void stop(String job) {
        stoppingByLiving.replace(job, true);
    }

    /** The process of a job dies; its claim is of no use any more. */
    public synchronized void kill(String job) {
        stoppingByLiving.remove(job);
    }

    private synchronized boolean stopping(String job) {
        return stoppingByLiving.getOrDefault(job, true);
    }

    private final class Life implements Claim {

        private final String job;

        Life(String job) {
            this.job = job;
        }

        @Override
        public String job() {
            return job;
        }

        @Override
        public boolean stopping() {
            return MemoryJobs.this.stopping(job);
        }

        @Override
        public void close() {
            kill(job);
        }
    }
}
