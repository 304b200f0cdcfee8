package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract of launches: the half of {@link JobLauncherContract} about workers. */
abstract class JobStartContract {

    private static final RunId RUN = new RunId("model", 3, 7);

    private final List<String> workers = new ArrayList<>();

    /** No jobs yet; the same for the whole of one test. */
    protected abstract JobLauncher jobs();

    /** The same jobs, for another who uses them. */
    protected abstract JobLauncher elsewhere();

    /** The job of the worker that was launched on a run, once it has its claim; it works until it is stopped. */
    protected abstract Optional<String> worker(RunId run);

    /** How many workers {@link #jobs} has started on a run. */
    protected abstract int started(RunId run);

    /** Lets workers come further. */
    protected abstract void moment() throws InterruptedException;

    @AfterEach
    void stop_workers() throws InterruptedException {
        for (String worker : workers) {
            awaitDeath(worker);
        }
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
    void a_second_launch_starts_no_further_worker_while_one_is_starting_or_at_work() throws InterruptedException {
        jobs().launch(RUN);
        jobs().launch(RUN);
        String job = launched(RUN);
        jobs().launch(RUN);
        moment();

        assertThat(jobs().alive(job)).isTrue();
        assertThat(started(RUN)).isEqualTo(1);
    }

    @Test
    void a_start_may_take_some_time() {
        assertThat(jobs().startTime()).isPositive();
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
