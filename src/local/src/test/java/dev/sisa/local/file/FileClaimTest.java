package dev.sisa.local.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.local.file.FileClaim.JobFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileClaimTest {

    private final JobFiles files;
    private final FileClaim claim;
    private long nanos = Long.MAX_VALUE - 5;

    FileClaimTest(@TempDir Path folder) throws IOException {
        this.files = new JobFiles(folder, "job");
        LockFile lock = ((LockFile.Attempt.Acquired) LockFile.tryAcquire(files.lock(), "a test")).lock();
        this.claim = new FileClaim(files, lock, () -> nanos);
    }

    @AfterEach
    void close() {
        claim.close();
    }

    @Test
    void one_look_at_the_stop_file_counts_for_a_tenth_of_a_second() throws IOException {
        assertThat(claim.stopping()).isFalse();
        Files.createFile(files.stop());

        nanos += FileClaim.LOOK - 1;
        assertThat(claim.stopping()).isFalse();

        nanos += 1;
        assertThat(claim.stopping()).isTrue();
    }

    @Test
    void a_job_that_was_asked_to_end_stays_so() throws IOException {
        Files.createFile(files.stop());
        assertThat(claim.stopping()).isTrue();

        Files.delete(files.stop());
        nanos += 10 * FileClaim.LOOK;

        assertThat(claim.stopping()).isTrue();
    }
}
