package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of job launchers; each adapter's test extends this. */
@Timeout(180)
public abstract class JobLauncherContract {

    private static final RunId RUN = new RunId("model", 3, 7);

    private final List<String> workers = new ArrayList<>();

    /** No jobs yet; the same for the whole of one test. */
    protected abstract JobLauncher jobs();

    /** The same jobs, for another who uses them. */
    protected abstract JobLauncher elsewhere();

    /** The job of the worker that was launched on a run, once it has its claim; it works until it is stopped. */
    protected abstract Optional<String> worker(RunId run);

    /** Lets workers come further. */
    protected abstract void moment() throws InterruptedException;

    @AfterEach
    void stop_workers() throws InterruptedException {
        for (String worker : workers) {
            awaitDeath(worker);
        }
    }

    @Test
    void a_job_lives_until_its_claim_is_closed() {
        JobLauncher.Claim claim = jobs().claim();

        assertThat(jobs().alive(claim.job())).isTrue();
        assertThat(elsewhere().alive(claim.job())).isTrue();

        claim.close();

        assertThat(elsewhere().alive(claim.job())).isFalse();
        assertThat(jobs().alive(claim.job())).isFalse();
    }

    @Test
    void asking_often_whether_a_job_lives_does_not_end_it() {
        try (JobLauncher.Claim claim = jobs().claim()) {
            for (int ask = 0; ask < 10; ask++) {
                assertThat(jobs().alive(claim.job())).isTrue();
                assertThat(elsewhere().alive(claim.job())).isTrue();
            }
        }
    }

    @Test
    void one_process_has_several_jobs_that_end_apart() {
        JobLauncher.Claim first = jobs().claim();
        try (JobLauncher.Claim second = jobs().claim()) {
            first.close();
            first.close();

            assertThat(jobs().alive(first.job())).isFalse();
            assertThat(jobs().alive(second.job())).isTrue();
        }
    }

    @Test
    void names_have_a_form_and_are_never_used_again() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            try (JobLauncher.Claim claim = jobs().claim()) {
                assertThat(claim.job()).matches("[A-Za-z0-9._:/-]{1,200}");
                assertThat(names.add(claim.job())).isTrue();
            }
        }
    }

    @Test
    void names_that_were_never_given_are_of_the_dead() {
        for (String unknown : List.of("1", "../x", "a/b:c_D-e.f", "x".repeat(200), "")) {
            assertThat(jobs().alive(unknown)).isFalse();
            assertThatCode(() -> jobs().stop(unknown)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_stopped_job_sees_it_and_lives_until_it_ends() {
        try (JobLauncher.Claim stopped = jobs().claim();
                JobLauncher.Claim other = jobs().claim()) {
            assertThat(stopped.stopping()).isFalse();

            jobs().stop(stopped.job());

            assertThat(stopped.stopping()).isTrue();
            assertThat(other.stopping()).isFalse();
            assertThat(elsewhere().alive(stopped.job())).isTrue();
        }
    }

    @Test
    void anybody_may_stop_a_job_any_number_of_times() {
        try (JobLauncher.Claim claim = jobs().claim()) {
            elsewhere().stop(claim.job());
            elsewhere().stop(claim.job());
            jobs().stop(claim.job());

            assertThat(claim.stopping()).isTrue();
            assertThat(jobs().alive(claim.job())).isTrue();
        }
    }

    @Test
    void stopping_the_dead_changes_nothing() {
        JobLauncher.Claim claim = jobs().claim();
        claim.close();

        jobs().stop(claim.job());

        assertThat(jobs().alive(claim.job())).isFalse();
    }

    @Test
    void a_launched_worker_is_a_living_job_until_it_is_stopped() throws InterruptedException {
        String job = launched(RUN);

        assertThat(jobs().alive(job)).isTrue();
        assertThat(elsewhere().alive(job)).isTrue();

        awaitDeath(job);

        assertThat(elsewhere().alive(job)).isFalse();
    }

    @Test
    void launching_again_does_not_disturb_a_worker() throws InterruptedException {
        String job = launched(RUN);

        jobs().launch(RUN);
        jobs().launch(RUN);
        moment();

        assertThat(jobs().alive(job)).isTrue();
    }

    @Test
    void every_run_that_is_launched_again_comes_to_work_in_the_end() throws InterruptedException {
        for (int shard = 0; shard < 4; shard++) {
            jobs().launch(new RunId("many", shard, 1));
        }
        for (int shard = 0; shard < 4; shard++) {
            awaitDeath(launched(new RunId("many", shard, 1)));
        }
    }

    @Test
    void a_worker_that_has_ended_leaves_room_for_the_next_of_its_run() throws InterruptedException {
        String first = launched(RUN);
        awaitDeath(first);

        for (String next = first; next.equals(first); next = worker(RUN).orElse(first)) {
            jobs().launch(RUN);
            moment();
        }
        workers.add(worker(RUN).orElseThrow());

        assertThat(jobs().alive(first)).isFalse();
    }

    private String launched(RunId run) throws InterruptedException {
        while (worker(run).isEmpty()) {
            jobs().launch(run);
            moment();
        }
        String job = worker(run).orElseThrow();
        workers.add(job);
        return job;
    }

    private void awaitDeath(String job) throws InterruptedException {
        while (jobs().alive(job)) {
            jobs().stop(job);
            moment();
        }
    }
}
