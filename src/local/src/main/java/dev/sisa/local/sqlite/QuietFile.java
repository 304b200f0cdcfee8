package dev.sisa.local.sqlite;

import dev.sisa.core.port.StoreException;
import dev.sisa.local.file.FileFault;
import dev.sisa.local.file.FolderScratch;
import dev.sisa.local.file.Folders;
import dev.sisa.local.file.ScratchOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * A control store without a writer, as it was at one moment: it can be read where SQLite cannot have its lock file
 * ({@code -shm}), because the file system is read-only, the disk is full or the user may not.
 *
 * <p>Without content in the log ({@code -wal}) the file is all there is, and SQLite reads it as one that never changes. Else file
 * and log are copied to the folder of temporary files, where SQLite can bring them together. A read counts only while
 * both files still have the stamps they had: a writer that comes from elsewhere leaves others.
 *
 * @param file what SQLite opens
 * @param copy whether it is a copy, to be deleted with its folder
 */
record QuietFile(Path original, Path file, boolean copy, FileStamp data, FileStamp log) {

    private static final Duration LOOK = Duration.ofMillis(10);

    /**
     * The store as it is now.
     *
     * @throws StoreException if it cannot be read, or there is no room for the copy
     */
    static QuietFile of(Path original) {
        try {
            while (true) {
                FileStamp data = FileStamp.of(original);
                FileStamp log = FileStamp.of(log(original));
                Instant now = Instant.now();
                if (data.isSettled(now) && log.isSettled(now)) {
                    return log.size() == 0
                            ? new QuietFile(original, original, false, data, log)
                            : new QuietFile(original, copied(original), true, data, log);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (IOException e) {
            throw new StoreException("control store " + original + " cannot be read: " + FileFault.reason(e), e);
        }
    }

    /** Whether the original is unchanged since. */
    boolean isCurrent() {
        try {
            return FileStamp.of(original).equals(data)
                    && FileStamp.of(log(original)).equals(log);
        } catch (IOException e) {
            throw new StoreException("control store " + original + " cannot be read: " + FileFault.reason(e), e);
        }
    }

    /** How SQLite is to open it. */
    String url() {
        return copy ? SqliteFile.url(file) : "jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1";
    }

    /** Deletes the copy. */
    void remove() {
        if (copy) {
            FolderScratch.remove(Folders.of(file));
        }
    }

    private static Path copied(Path original) throws IOException {
        Path folder = Files.createTempDirectory("sisa-control");
        Path copy = folder.resolve(original.getFileName());
        try {
            Files.copy(original, copy);
            Files.copy(log(original), log(copy));
            return copy;
        } catch (IOException e) {
            FolderScratch.remove(folder);
            throw ScratchOutput.orFull(folder, e);
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }
}
