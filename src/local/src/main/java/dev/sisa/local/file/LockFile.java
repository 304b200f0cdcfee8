package dev.sisa.local.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file locked by one holder among all threads and processes of one machine, until the holder closes it or its process ends:
 * the operating system frees it then. While it is held, its content names the holder.
 *
 * <p>Paths are absolute and free of links, so that one file has one path.
 */
final class LockFile implements AutoCloseable {

    /**
     * Files held by this process, and what they say. Two needs: file locks do not keep its threads apart, and closing any
     * channel of a file would free the process's lock on it, so a held file is never opened twice.
     */
    private static final Map<Path, String> HELD = new HashMap<>();

    private static final Set<StandardOpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private static final int LONGEST = 200;

    private final Path file;
    private final FileChannel channel;

    private LockFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The result of an attempt to take the file. */
    sealed interface Attempt {

        /** The file is the caller's, to be closed. */
        record Acquired(LockFile lock) implements Attempt {}

        /**
         * Another holder has it.
         *
         * @param holder what it says, or {@code another process} if that is about to be written
         */
        record Held(String holder) implements Attempt {}
    }

    /**
     * Takes a file, which is made if missing, if it is free.
     *
     * @param holder what others will read while it is held
     */
    static Attempt tryAcquire(Path file, String holder) throws IOException {
        synchronized (HELD) {
            return HELD.containsKey(file)
                    ? new Attempt.Held(
                            "this process, " + ProcessHandle.current().pid())
                    : tryLock(file, holder);
        }
    }

    private static Attempt tryLock(Path file, String holder) throws IOException {
        FileChannel channel = FileChannel.open(file, OPTIONS, Folders.ownerOnly(file));
        boolean acquired = false;
        try {
            FileLock lock = channel.tryLock();
            // a process that opened it before it was locked may have removed it: a lock on a removed file excludes no
            // other
            if (lock == null || !Files.exists(file)) {
                return new Attempt.Held(said(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
            HELD.put(file, holder);
            acquired = true;
            return new Attempt.Acquired(new LockFile(file, channel));
        } finally {
            if (!acquired) {
                channel.close();
            }
        }
    }

    /**
     * The text of a held file; empty if no process holds it, and then it is removed where files may be. Only for files whose
     * names are never used again: its next holder and that of a new file of its name would not keep each other out.
     *
     * <p>Checks by a shared lock, so that a check is never taken for a holder.
     */
    static Optional<String> holderOrRemoved(Path file) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return Optional.of(HELD.get(file));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
                if (lock == null) {
                    return Optional.of(said(channel));
                }
                if (Files.isWritable(Folders.of(file))) {
                    Files.deleteIfExists(file);
                }
                return Optional.empty();
            } catch (NoSuchFileException _) {
                return Optional.empty();
            }
        }
    }

    private static String said(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST);
        channel.read(text, 0);
        String holder = StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
        return holder.isEmpty() ? "another process" : holder;
    }

    /** Frees the file, which stays; closing again changes nothing. */
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (!channel.isOpen()) {
                return;
            }
            try (channel) {
                channel.truncate(0);
            } catch (ClosedByInterruptException _) {
                // free all the same; the name stays until the next holder writes its own
            } finally {
                HELD.remove(file);
            }
        }
    }
}
