package dev.sisa.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.port.JobLauncher;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.Home;
import dev.sisa.local.file.LocalJobs;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that no signal reaches, though the file of their job is held. */
final class StoppingTest {

    private static final long NUMBER = 4_000_000;

    private final LocalJobs jobs;

    StoppingTest(@TempDir Path folder) {
        this.jobs = LocalJobs.open(Home.open(folder), InstantSource.system());
    }

    @Test
    void a_process_that_is_ending_by_itself_is_left_to_it() {
        try (JobLauncher.Claim claim = jobs.claim()) {
            assertThatCode(() -> jobs.end(claim.job(), new Deaf(false), false)).doesNotThrowAnyException();
            assertThatCode(() -> jobs.end(claim.job(), new Deaf(false), true)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_living_process_that_takes_no_signal_from_here_is_a_fault_while_it_holds_its_job() {
        JobLauncher.Claim claim = jobs.claim();
        try (claim) {
            assertThatThrownBy(() -> jobs.end(claim.job(), new Deaf(true), false))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContainingAll("4000000", claim.job(), "cannot be stopped from here");
            assertThatThrownBy(() -> jobs.end(claim.job(), new Deaf(true), true))
                    .isInstanceOf(StoreException.class);
        }
        assertThatCode(() -> jobs.end(claim.job(), new Deaf(true), true)).doesNotThrowAnyException();
    }

    /** As the processes of other users, and those that have ended, are. */
    private record Deaf(boolean isAlive) implements ProcessHandle {

        @Override
        public long pid() {
            return NUMBER;
        }

        @Override
        public boolean destroy() {
            return false;
        }

        @Override
        public boolean destroyForcibly() {
            return false;
        }

        @Override
        public boolean supportsNormalTermination() {
            return true;
        }

        @Override
        public Optional<ProcessHandle> parent() {
            return Optional.empty();
        }

        @Override
        public Stream<ProcessHandle> children() {
            return Stream.empty();
        }

        @Override
        public Stream<ProcessHandle> descendants() {
            return Stream.empty();
        }

        @Override
        public Info info() {
            throw new UnsupportedOperationException("nothing is known of it");
        }

        @Override
        public CompletableFuture<ProcessHandle> onExit() {
            return new CompletableFuture<>();
        }

        @Override
        public int compareTo(ProcessHandle other) {
            return Long.compare(NUMBER, other.pid());
        }
    }
}
