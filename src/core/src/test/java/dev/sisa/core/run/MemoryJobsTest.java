package dev.sisa.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.JobLauncherContract;
import dev.sisa.core.port.RunId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MemoryJobsTest extends JobLauncherContract {

    private final MemoryJobs jobs = new MemoryJobs();
    private final Map<RunId, JobLauncher.Claim> newest = new HashMap<>();
    private final List<RunId> started = new ArrayList<>();

    @Override
    protected JobLauncher jobs() {
        return jobs;
    }

    @Override
    protected JobLauncher elsewhere() {
        return jobs;
    }

    @Override
    protected Optional<String> worker(RunId run) {
        return Optional.ofNullable(newest.get(run)).map(JobLauncher.Claim::job);
    }

    @Override
    protected int started(RunId run) {
        return Collections.frequency(started, run);
    }

    @Override
    protected void moment() {
        newest.values().stream().filter(JobLauncher.Claim::stopping).forEach(JobLauncher.Claim::close);
        for (RunId run : jobs.starts()) {
            if (worker(run).filter(jobs::alive).isEmpty()) {
                newest.put(run, jobs.claim());
                started.add(run);
            }
        }
    }

    @Test
    void starts_are_handed_out_once_in_order_and_as_often_as_asked() {
        RunId one = new RunId("m", 1, 1);
        RunId two = new RunId("m", 2, 1);
        jobs.launch(two);
        jobs.launch(one);
        jobs.launch(two);

        assertThat(jobs.starts()).containsExactly(two, one, two);
        assertThat(jobs.starts()).isEmpty();
    }

    @Test
    void a_killed_job_is_dead_and_closing_its_claim_is_no_error() {
        JobLauncher.Claim claim = jobs.claim();

        jobs.kill(claim.job());

        assertThat(jobs.alive(claim.job())).isFalse();
        claim.close();
    }
}
