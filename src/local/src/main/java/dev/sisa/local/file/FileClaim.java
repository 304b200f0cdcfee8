package dev.sisa.local.file;

import dev.sisa.core.port.JobLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A claim that lives as long as its lock file is held, and that is to end once there is a stop file beside it. It looks for that
 * file ten times a second at most.
 */
final class FileClaim implements JobLauncher.Claim {

    /** Nanoseconds for which one look counts. */
    static final long LOOK = 100_000_000;

    private final JobFiles files;
    private final LockFile lock;
    private final LongSupplier nanos;
    private final AtomicLong looked;
    private volatile boolean stopping;

    FileClaim(JobFiles files, LockFile lock, LongSupplier nanos) {
        this.files = files;
        this.lock = lock;
        this.nanos = nanos;
        this.looked = new AtomicLong(nanos.getAsLong() - LOOK);
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
        long now = nanos.getAsLong();
        long last = looked.get();
        if (!stopping && now - last >= LOOK && looked.compareAndSet(last, now)) {
            stopping = Files.exists(files.stop());
        }
        return stopping;
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
