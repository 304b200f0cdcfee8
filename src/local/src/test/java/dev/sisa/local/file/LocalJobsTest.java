package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.RunId;
import dev.sisa.local.Child;
import dev.sisa.local.ChildJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of several real processes: what their deaths leave, and whom stopping hits. */
@Timeout(180)
final class LocalJobsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z"));
    private static final RunId RUN = new RunId("m", 0, 1);
    private static final String JOB = "00000000-0000-0000-0000-000000000000";

    private final Home home;
    private final LocalJobs jobs;

    LocalJobsTest(@TempDir Path folder) {
        this.home = Home.open(folder);
        this.jobs = LocalJobs.open(home, CLOCK);
    }

    @Test
    void a_claim_is_a_file_that_says_who_lives_and_goes_with_it() throws IOException {
        long here = ProcessHandle.current().pid();
        try (JobLauncher.Claim shared = jobs.claim();
                JobLauncher.Claim alone = LocalJobs.ofWorker(home, CLOCK).claim()) {
            assertThat(lock(shared.job())).hasContent("part of process " + here + " since 2026-11-01T00:00:00Z\n");
            assertThat(lock(alone.job())).hasContent("process " + here + " since 2026-11-01T00:00:00Z\n");
            jobs.stop(alone.job());
            assertThat(files()).hasSize(3);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void the_job_of_a_killed_process_is_dead_and_leaves_nothing() throws Exception {
        String job;
        try (Child child = Child.start("claim", home.folder())) {
            job = child.line();
            assertThat(jobs.alive(List.of(job))).isNotEmpty();
            jobs.stop(job);
        }

        assertThat(jobs.alive(List.of(job))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void what_dead_jobs_left_is_removed_when_jobs_are_opened() throws Exception {
        try (Child living = Child.start("claim", home.folder())) {
            String job = living.line();
            try (Child dying = Child.start("claim", home.folder())) {
                assertThat(dying.line()).isNotEqualTo(job);
            }
            Files.createFile(home.jobs().resolve(JOB + ".stop"));
            Files.createFile(home.jobs().resolve("workers.log"));

            LocalJobs _ = LocalJobs.open(home, CLOCK);

            assertThat(files()).containsExactly(lock(job), home.jobs().resolve("workers.log"));
        }
    }

    @Test
    void a_process_with_one_job_is_stopped_with_it() throws Exception {
        try (Child child = Child.start("work", home.folder(), RUN.toString())) {
            assertThat(child.line()).isEqualTo("working on m:0:1");
            String job = awaitJob();

            jobs.stop(job);

            assertThat(child.ended()).isEqualTo(128 + 15);
            assertThat(jobs.alive(List.of(job))).isEmpty();
        }
    }

    @Test
    void asking_again_stops_it_without_mercy() throws Exception {
        try (Child child = Child.start("work", home.folder(), RUN.toString())) {
            String job = awaitJob();
            Files.createFile(home.jobs().resolve(job + ".stop"));

            jobs.stop(job);

            assertThat(child.ended()).isEqualTo(128 + 9);
        }
    }

    @Test
    void a_process_with_other_work_is_asked_and_never_killed() throws Exception {
        try (Child child = Child.start("claim", home.folder())) {
            String job = child.line();

            jobs.stop(job);
            jobs.stop(job);

            assertThat(child.line()).isEqualTo("stopping");
            assertThat(child.running()).isTrue();
            assertThat(jobs.alive(List.of(job))).isNotEmpty();
        }
    }

    @Test
    void a_process_that_does_not_hold_the_file_is_not_killed() throws Exception {
        try (Child innocent = Child.start("claim", home.folder())) {
            String living = innocent.line();
            Files.writeString(lock(JOB), "process " + innocent.id() + " since 2026-11-01T00:00:00Z\n");
            try (Child looking = Child.start("share", home.folder(), lock(JOB).toString())) {
                assertThat(looking.line()).isEqualTo("looking");
                jobs.stop(JOB);
                jobs.stop(JOB);
            }
            jobs.stop(living);
            assertThat(innocent.line()).isEqualTo("stopping");
            assertThat(files()).hasSize(2);
        }
    }

    @Test
    void claims_of_two_processes_never_lose_their_files_to_who_looks_for_the_dead() throws Exception {
        try (Child one = Child.start("claims", home.folder());
                Child two = Child.start("claims", home.folder())) {
            assertThat(one.line()).isEqualTo("claiming");
            assertThat(two.line()).isEqualTo("claiming");
            while (one.running() || two.running()) {
                LocalJobs _ = LocalJobs.open(home, CLOCK);
            }
            assertThat(one.ended()).isZero();
            assertThat(two.ended()).isZero();
        }
        assertThat(files()).isEmpty();
    }

    private String awaitJob() throws IOException, InterruptedException {
        while (ChildJobs.job(home, RUN).isEmpty()) {
            Thread.sleep(5);
        }
        return ChildJobs.job(home, RUN).orElseThrow();
    }

    private Path lock(String job) {
        return home.jobs().resolve(job + ".lock");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.jobs())) {
            return files.sorted().toList();
        }
    }
}
