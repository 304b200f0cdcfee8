package dev.sisa.local.file;

import dev.sisa.core.port.BlobKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** A way to give a finished file its name at once, unless the name is taken. */
sealed interface Publication {

    /**
     * Names a temporary file of the same folder; the caller deletes what stays of its temporary name.
     *
     * @return false if the name is taken
     */
    boolean publish(Path temporary, Path target) throws IOException;

    /** The way that the file system of a folder allows, found by trying. */
    static Publication of(Path folder) throws IOException {
        String name = BlobKey.part("probe", UUID.randomUUID().toString());
        Path probe = Files.createFile(folder.resolve(name), Folders.ownerOnly(folder));
        Path link = folder.resolve(name + ".link");
        try {
            Files.createLink(link, probe);
            return new HardLink();
        } catch (UnsupportedOperationException | FileSystemException _) {
            return new LockedRename(folder.resolveSibling(folder.getFileName() + ".lock"));
        } finally {
            Files.deleteIfExists(link);
            Files.deleteIfExists(probe);
        }
    }

    /** The link fails if the name is taken: one system call decides between concurrent writers. */
    record HardLink() implements Publication {
        @Override
        public boolean publish(Path temporary, Path target) throws IOException {
            try {
                Files.createLink(target, temporary);
            } catch (FileAlreadyExistsException _) {
                return false;
            }
            return true;
        }
    }

    /** For file systems without hard links: a rename would replace the target, so all writers look and rename under a lock. */
    record LockedRename(Path lock) implements Publication {

        /** A lock of the file system belongs to the whole process: its threads queue here first. */
        private static final ReentrantLock THREADS = new ReentrantLock();

        private static final Set<StandardOpenOption> OPTIONS =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

        @Override
        public boolean publish(Path temporary, Path target) throws IOException {
            THREADS.lock();
            try (FileChannel channel = FileChannel.open(lock, OPTIONS, Folders.ownerOnly(lock));
                    var _ = channel.lock()) {
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    return false;
                }
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
                return true;
            } finally {
                THREADS.unlock();
            }
        }
    }
}
