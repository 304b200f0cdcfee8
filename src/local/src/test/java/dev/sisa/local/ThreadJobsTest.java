package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.JobLauncherContract;
import dev.sisa.core.port.RunId;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.LocalJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ThreadJobsTest extends JobLauncherContract {

    private static final RunId ONE = new RunId("m", 1, 1);
    private static final RunId TWO = new RunId("m", 2, 1);

    private final LocalJobs local;
    private final LocalJobs others;
    private final ThreadJobs jobs;
    private final Map<RunId, String> newest = new ConcurrentHashMap<>();
    private final List<RunId> started = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    ThreadJobsTest(@TempDir Path folder) {
        Home home = Home.open(folder);
        this.local = LocalJobs.open(home, InstantSource.system());
        this.others = LocalJobs.open(home, InstantSource.system());
        this.jobs = new ThreadJobs(local, 2, this::work, this::hear);
    }

    @Override
    protected JobLauncher jobs() {
        return jobs;
    }

    @Override
    protected JobLauncher elsewhere() {
        return new ThreadJobs(others, 1, this::work, this::hear);
    }

    @Override
    protected Optional<String> worker(RunId run) {
        return Optional.ofNullable(newest.get(run));
    }

    @Override
    protected int started(RunId run) {
        return Collections.frequency(started, run);
    }

    @Override
    protected void moment() throws InterruptedException {
        Thread.sleep(5);
    }

    @AfterEach
    void every_job_has_ended() {
        newest.values().forEach(jobs::stop);
        jobs.close();
        assertThat(newest.values()).noneMatch(jobs::alive);
    }

    @Test
    void waiting_ends_when_all_work_has_ended_also_what_was_launched_by_workers() throws InterruptedException {
        List<RunId> done = new CopyOnWriteArrayList<>();
        CompletableFuture<ThreadJobs> self = new CompletableFuture<>();
        Consumer<RunId> launching = run -> {
            if (run.equals(ONE)) {
                self.join().launch(TWO);
            }
            done.add(run);
        };
        try (ThreadJobs two = new ThreadJobs(local, 2, launching, this::hear)) {
            two.launch(ONE);
            assertThat(self.complete(two)).isTrue();
            two.await();
            assertThat(done).containsExactlyInAnyOrder(ONE, TWO);
        }
    }

    @Test
    void waiting_ends_in_time_though_work_goes_on() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        try (ThreadJobs one = new ThreadJobs(local, 1, _ -> awaitQuietly(end), this::hear)) {
            assertThat(one.await(Duration.ofSeconds(10))).isTrue();
            one.launch(ONE);
            assertThat(one.await(Duration.ZERO)).isFalse();
            assertThat(one.await(Duration.ofMillis(20))).isFalse();
            end.countDown();
            assertThat(one.await(Duration.ofMinutes(1))).isTrue();
        }
    }

    @Test
    void a_worker_that_throws_costs_no_thread_and_is_heard_of() throws InterruptedException {
        List<RunId> done = new CopyOnWriteArrayList<>();
        Consumer<RunId> failing = run -> {
            if (run.equals(ONE)) {
                throw new AssertionError("planted");
            }
            done.add(run);
        };
        try (ThreadJobs one = new ThreadJobs(local, 1, failing, this::hear)) {
            for (int i = 0; i < 3; i++) {
                one.launch(ONE);
                one.await();
            }
            one.launch(TWO);
        }
        assertThat(faults).containsExactly("m:1:1 planted", "m:1:1 planted", "m:1:1 planted");
        assertThat(done).containsExactly(TWO);
    }

    @Test
    void a_run_that_waits_or_is_worked_on_is_not_started_once_more() {
        List<RunId> done = new CopyOnWriteArrayList<>();
        CountDownLatch launched = new CountDownLatch(1);
        Consumer<RunId> waiting = run -> {
            awaitQuietly(launched);
            done.add(run);
        };
        try (ThreadJobs one = new ThreadJobs(local, 1, waiting, this::hear)) {
            one.launch(ONE);
            one.launch(TWO);
            one.launch(ONE);
            one.launch(TWO);
            launched.countDown();
        }
        assertThat(done).containsExactly(ONE, TWO);
    }

    @Test
    void what_is_launched_after_closing_comes_to_nothing() {
        List<RunId> done = new CopyOnWriteArrayList<>();
        ThreadJobs closed = new ThreadJobs(local, 1, done::add, this::hear);
        closed.close();

        closed.launch(ONE);

        assertThat(done).isEmpty();
    }

    private void work(RunId run) {
        started.add(run);
        try (JobLauncher.Claim claim = local.claim()) {
            newest.put(run, claim.job());
            while (!claim.stopping()) {
                Thread.onSpinWait();
            }
        }
    }

    private void hear(RunId run, Throwable fault) {
        faults.add(run + " " + fault.getMessage());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
