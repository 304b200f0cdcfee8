package dev.sisa.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of job launchers; each adapter's test extends this. */
@Timeout(180)
public abstract class JobLauncherContract extends JobStartContract {

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
    void of_many_jobs_those_are_named_that_live() {
        try (JobLauncher.Claim one = jobs().claim();
                JobLauncher.Claim two = jobs().claim()) {
            JobLauncher.Claim ended = jobs().claim();
            ended.close();
            List<String> asked = new ArrayList<>(List.of(ended.job(), one.job(), "never-given", two.job()));
            IntStream.range(0, 200).mapToObj(number -> "unknown-" + number).forEach(asked::add);

            assertThat(jobs().alive(asked)).containsExactlyInAnyOrder(one.job(), two.job());
            assertThat(elsewhere().alive(asked)).containsExactlyInAnyOrder(one.job(), two.job());
            assertThat(jobs().alive(List.of(one.job(), one.job()))).containsExactly(one.job());
            assertThat(jobs().alive(List.of())).isEmpty();
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
    void a_stopped_job_sees_it_soon_and_lives_until_it_ends() throws InterruptedException {
        try (JobLauncher.Claim stopped = jobs().claim();
                JobLauncher.Claim other = jobs().claim()) {
            assertThat(stopped.stopping()).isFalse();

            jobs().stop(stopped.job());

            awaitStopping(stopped);
            assertThat(stopped.stopping()).isTrue();
            assertThat(other.stopping()).isFalse();
            assertThat(elsewhere().alive(stopped.job())).isTrue();
        }
    }

    @Test
    void anybody_may_stop_a_job_any_number_of_times() throws InterruptedException {
        try (JobLauncher.Claim claim = jobs().claim()) {
            elsewhere().stop(claim.job());
            elsewhere().stop(claim.job());
            jobs().stop(claim.job());

            awaitStopping(claim);
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

    private void awaitStopping(JobLauncher.Claim claim) throws InterruptedException {
        while (!claim.stopping()) {
            moment();
        }
    }
}
