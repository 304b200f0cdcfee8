package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.JobLauncherContract;
import dev.sisa.core.port.RunId;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.LocalJobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessJobsTest extends JobLauncherContract {

    private static final RunId ONE = new RunId("m", 1, 1);
    private static final RunId TWO = new RunId("m", 2, 1);

    private final Home home;
    private final List<RunId> started = new ArrayList<>();
    private final ProcessJobs jobs;

    ProcessJobsTest(@TempDir Path folder) {
        this.home = Home.open(folder);
        this.jobs = allowing(2);
    }

    @Override
    protected JobLauncher jobs() {
        return jobs;
    }

    @Override
    protected JobLauncher elsewhere() {
        return allowing(1);
    }

    @Override
    protected Optional<String> worker(RunId run) {
        try {
            return ChildJobs.job(home, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected int started(RunId run) {
        return Collections.frequency(started, run);
    }

    @Override
    protected void moment() throws InterruptedException {
        Thread.sleep(10);
    }

    @Test
    void a_worker_goes_on_when_its_launcher_is_killed() throws Exception {
        try (Child launcher = Child.start("launch", home.folder(), ONE.toString())) {
            assertThat(launcher.line()).isEqualTo("launched");
        }
        String job = awaitJob(ONE);
        try {
            assertThat(jobs.alive(job)).isTrue();
        } finally {
            end(job);
        }
    }

    @Test
    void more_children_than_allowed_are_refused_quietly_until_one_has_ended() throws Exception {
        ProcessJobs one = allowing(1);
        one.launch(ONE);
        String first = awaitJob(ONE);

        one.launch(TWO);
        one.launch(ONE);
        assertThat(started).containsExactly(ONE);
        end(first);

        while (worker(TWO).isEmpty()) {
            one.launch(TWO);
            moment();
        }
        assertThat(started).containsExactly(ONE, TWO);
        end(awaitJob(TWO));
    }

    @Test
    void what_workers_say_is_appended_to_a_log_that_is_put_aside_when_full() throws Exception {
        Path log = home.jobs().resolve("workers.log");
        Files.writeString(log, "before\n");
        jobs.launch(ONE);
        end(awaitJob(ONE));
        assertThat(log).hasContent("before\nworking on m:1:1\n");

        Files.writeString(log, "x".repeat(1_000_000));
        jobs.launch(TWO);
        end(awaitJob(TWO));
        assertThat(log).hasContent("working on m:2:1\n");
        assertThat(log.resolveSibling("workers.log.1")).hasSize(1_000_000);
    }

    @Test
    void a_command_that_cannot_be_started_is_a_fault_that_names_the_run() {
        ProcessJobs broken = new ProcessJobs(
                LocalJobs.open(home, InstantSource.system()),
                1,
                _ -> List.of(home.folder().resolve("nothing").toString()));

        assertThatThrownBy(() -> broken.launch(ONE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("run m:1:1");
    }

    private ProcessJobs allowing(int most) {
        return new ProcessJobs(LocalJobs.open(home, InstantSource.system()), most, this::command);
    }

    private List<String> command(RunId run) {
        started.add(run);
        return ChildJobs.worker(home, run);
    }

    private String awaitJob(RunId run) throws InterruptedException {
        while (worker(run).isEmpty()) {
            moment();
        }
        return worker(run).orElseThrow();
    }

    private void end(String job) throws InterruptedException {
        while (jobs.alive(job)) {
            jobs.stop(job);
            moment();
        }
    }
}
