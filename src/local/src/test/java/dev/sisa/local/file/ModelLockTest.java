package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.local.Child;
import dev.sisa.local.file.ModelLock.Attempt;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
final class ModelLockTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private final Path folder;

    ModelLockTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void one_holder_at_a_time_and_then_the_next() {
        try (ModelLock _ = acquire("m")) {
            assertThat(attempt("m"))
                    .isEqualTo(new Attempt.Held(
                            "this process, " + ProcessHandle.current().pid()));
        }
        acquire("m").close();
    }

    @Test
    void models_are_locked_apart() {
        try (ModelLock _ = acquire("a");
                ModelLock _ = acquire("b")) {
            assertThat(attempt("a")).isInstanceOf(Attempt.Held.class);
        }
    }

    @Test
    void closing_twice_does_not_free_the_next_holders_lock() {
        ModelLock first = acquire("m");
        first.close();
        try (ModelLock _ = acquire("m")) {
            first.close();
            assertThat(attempt("m")).isInstanceOf(Attempt.Held.class);
        }
    }

    @Test
    void another_process_is_named_and_its_death_frees_the_lock() throws Exception {
        Home home = Home.open(folder);
        try (Child child = Child.start("lock", folder)) {
            assertThat(child.line()).startsWith("Acquired");
            assertThat(ModelLock.tryAcquire(home.locks(), "m", NOW))
                    .isEqualTo(new Attempt.Held("process " + child.id() + " since 1970-01-01T00:00:00Z"));
        }

        assertThat(ModelLock.tryAcquire(home.locks(), "m", NOW))
                .isInstanceOfSatisfying(
                        Attempt.Acquired.class, acquired -> acquired.lock().close());
    }

    @Test
    void a_failed_attempt_here_does_not_free_the_lock_for_other_processes() throws Exception {
        Home home = Home.open(folder);
        try (ModelLock _ = acquired(ModelLock.tryAcquire(home.locks(), "m", NOW))) {
            assertThat(ModelLock.tryAcquire(home.locks(), "m", NOW)).isInstanceOf(Attempt.Held.class);
            try (Child child = Child.start("lock", folder)) {
                assertThat(child.line())
                        .isEqualTo(
                                "Held[holder=process " + ProcessHandle.current().pid() + " since " + NOW + "]");
            }
        }
    }

    @Test
    void names_of_other_files_are_refused() {
        assertThatThrownBy(() -> attempt("../m")).isInstanceOf(InvalidValueException.class);
    }

    private ModelLock acquire(String model) {
        return acquired(attempt(model));
    }

    private Attempt attempt(String model) {
        return ModelLock.tryAcquire(folder, model, NOW);
    }

    private static ModelLock acquired(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Acquired(ModelLock lock) -> lock;
            case Attempt.Held(String holder) -> throw new AssertionError(holder);
        };
    }
}
