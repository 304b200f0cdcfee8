package dev.sisa.local.file;

import dev.sisa.core.port.JobLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A claim that lives as long as its lock file is held, and that is to end once there is a stop file beside it. */
final class FileClaim implements JobLauncher.Claim {

    private final JobFiles files;
    private final LockFile lock;

    FileClaim(JobFiles files, LockFile lock) {
        this.files = files;
        this.lock = lock;
    }

    /** The files of one job. */
    record JobFiles(Path folder, String job) {

        Path lock() {
            return folder.resolve(job + ".lock");
        }

        /** The file whose presence asks the job to end. */
        Path stop() {
            return folder.resolve(job + ".stop");
        }
    }

    @Override
    public String job() {
        return files.job();
    }

    @Override
    public boolean stopping() {
        return Files.exists(files.stop());
    }

    @Override
    public void close() {
        // the files go first: once the lock is free, every process sees the job as dead
        try (lock) {
            Files.deleteIfExists(files.stop());
            Files.deleteIfExists(files.lock());
        } catch (IOException e) {
            throw WriteFault.of(
                    files.folder(), "the claim of job " + job() + " cannot be closed; it ends with this process", e);
        }
    }
}
