package dev.sisa.local.file;

import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The exclusive right of one worker to one model's work, among all threads and processes of one machine.
 *
 * <p>Freed by {@link #close} and by the operating system when the process ends. The lock file stays, and names its holder:
 * {@code process 1234 since 2026-11-01T00:00:00Z}.
 */
public final class ModelLock implements AutoCloseable {

    private final String model;
    private final LockFile file;

    private ModelLock(String model, LockFile file) {
        this.model = model;
        this.file = file;
    }

    /** The result of an attempt to take the lock. */
    public sealed interface Attempt {

        /** The lock is the caller's, to be closed. */
        record Acquired(ModelLock lock) implements Attempt {}

        /**
         * Another holder has it.
         *
         * @param holder such as {@code process 1234 since 2026-11-01T00:00:00Z}, or {@code another process} if it is about
         *     to write its name
         */
        record Held(String holder) implements Attempt {}
    }

    /**
     * Takes the lock of a model, if it is free.
     *
     * @param folder where the lock files are, which must exist
     * @param now time since when it is held, shown to others
     * @throws StoreException if the lock file cannot be used
     */
    public static Attempt tryAcquire(Path folder, String model, Instant now) {
        Path name = ModelName.file(folder, model, ".lock");
        try {
            // one path for one file, whatever links lead to it
            Path file = folder.toRealPath().resolve(folder.relativize(name));
            String holder = "process " + ProcessHandle.current().pid() + " since " + now;
            return switch (LockFile.tryAcquire(file, holder)) {
                case LockFile.Attempt.Acquired(LockFile lock) -> new Attempt.Acquired(new ModelLock(model, lock));
                case LockFile.Attempt.Held(String other) -> new Attempt.Held(other);
            };
        } catch (IOException e) {
            throw WriteFault.of(folder, "model " + model + " cannot be locked by " + name, e);
        }
    }

    /** Frees the lock; closing again changes nothing. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new StoreException(
                    "the lock of model " + model + " cannot be closed; it is free once this process ends", e);
        }
    }
}
