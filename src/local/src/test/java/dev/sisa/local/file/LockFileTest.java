package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.local.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
final class LockFileTest {

    private final Path folder;
    private final Path file;

    LockFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = folder.toRealPath().resolve("file");
    }

    @Test
    void a_held_file_says_who_holds_it_and_stays() throws IOException {
        try (LockFile _ = acquire()) {
            assertThat(LockFile.holderOrRemoved(file)).contains("me");
            assertThat(LockFile.holderOrRemoved(file)).contains("me");
            assertThat(file).hasContent("me\n");
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void a_file_without_a_holder_is_removed() throws IOException {
        acquire().close();

        assertThat(LockFile.holderOrRemoved(file)).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(LockFile.holderOrRemoved(file)).isEmpty();
    }

    @Test
    void who_looks_at_a_file_is_not_taken_for_its_holder() throws IOException {
        Files.writeString(file, "somebody who died\n");
        try (Child looking = Child.start("share", folder, file.toString())) {
            assertThat(looking.line()).isEqualTo("looking");

            assertThat(LockFile.holderOrRemoved(file)).isEmpty();
            assertThat(looking.running()).isTrue();
        }
    }

    @Test
    void a_file_that_another_process_looks_at_is_not_given_away() throws IOException {
        Files.createFile(file);
        try (Child looking = Child.start("share", folder, file.toString())) {
            assertThat(looking.line()).isEqualTo("looking");

            assertThat(LockFile.tryAcquire(file, "me")).isEqualTo(new LockFile.Attempt.Held("another process"));
        }
    }

    @Test
    void an_interrupted_holder_can_free_its_file() throws IOException {
        LockFile lock = acquire();
        Thread.currentThread().interrupt();

        lock.close();

        assertThat(Thread.interrupted()).isTrue();
        acquire().close();
    }

    private LockFile acquire() throws IOException {
        return switch (LockFile.tryAcquire(file, "me")) {
            case LockFile.Attempt.Acquired(LockFile lock) -> lock;
            case LockFile.Attempt.Held(String holder) -> throw new AssertionError(holder);
        };
    }
}
