package dev.sisa.local;

import dev.sisa.core.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The exclusive right of one worker to one model's work, among all threads and processes of one machine.
 *
 * <p>Freed by {@link #close} and by the operating system when the process dies. The lock file stays, and says who holds it:
 * {@code process 1234 since 2026-11-01T00:00:00Z}.
 */
public final class ModelLock implements AutoCloseable {

    /**
     * Files locked in this process. Two needs: file locks do not keep its threads apart, and closing any channel of a file
     * would free the process's lock on it, so a held file is never opened twice.
     */
    private static final Set<Path> HELD = new HashSet<>();

    private static final Set<StandardOpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private static final int LONGEST = 200;

    private final Path file;
    private final FileChannel channel;

    private ModelLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** How trying ended. */
    public sealed interface Attempt {

        /** The lock is the caller's, to be closed. */
        record Acquired(ModelLock lock) implements Attempt {}

        /**
         * Somebody else has it.
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
     * @param now what others will read as the time since when it is held
     * @throws StoreException if the lock file cannot be used
     */
    public static Attempt tryAcquire(Path folder, String model, Instant now) {
        Path name = ModelName.file(folder, model, ".lock");
        try {
            // one path for one file, whatever links lead to it
            Path file = folder.toRealPath().resolve(folder.relativize(name));
            synchronized (HELD) {
                return HELD.contains(file)
                        ? new Attempt.Held(
                                "this process, " + ProcessHandle.current().pid())
                        : tryAcquire(file, now);
            }
        } catch (IOException e) {
            throw new StoreException("model " + model + " cannot be locked by " + name, e);
        }
    }

    private static Attempt tryAcquire(Path file, Instant now) throws IOException {
        FileChannel channel = FileChannel.open(file, OPTIONS, Folders.ownerOnly(file));
        boolean acquired = false;
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return new Attempt.Held(holder(channel));
            }
            name(channel, "process " + ProcessHandle.current().pid() + " since " + now);
            acquired = HELD.add(file);
            return new Attempt.Acquired(new ModelLock(file, channel));
        } finally {
            if (!acquired) {
                channel.close();
            }
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        String holder = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    private static void name(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Frees the lock; closing again changes nothing. */
    @Override
    public void close() {
        synchronized (HELD) {
            if (!channel.isOpen()) {
                return;
            }
            try (channel) {
                channel.truncate(0);
            } catch (IOException e) {
                throw new StoreException(
                        "lock file " + file + " cannot be closed; it is free once this process ends", e);
            } finally {
                HELD.remove(file);
            }
        }
    }
}
