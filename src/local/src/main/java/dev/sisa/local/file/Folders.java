package dev.sisa.local.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Folders and files of one owner, and their entries made durable. */
public final class Folders {

    private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

    private Folders() {}

    /** The folder that an entry lies in. */
    public static Path of(Path entry) {
        Path folder = entry.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException(entry + " lies in no folder");
        }
        return folder;
    }

    /** Makes a folder and those above it, durably and with mode 0700, where they are missing. */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        make(of(folder));
        create(folder);
        sync(of(folder));
    }

    /** Makes a folder with mode 0700, not durably, unless it is there. */
    static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, owner(folder, "rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Attributes of a new file that its owner alone reads: mode 0600, or none where the file system has no modes. */
    public static FileAttribute<?>[] ownerOnly(Path file) {
        return owner(file, "rw-------");
    }

    /** Removes a folder and those above it, up to a root that stays, as long as they are empty. */
    static void removeEmpty(Path folder, Path root) throws IOException {
        for (Path at = folder; !at.equals(root); at = of(at)) {
            try {
                Files.deleteIfExists(at);
            } catch (DirectoryNotEmptyException _) {
                return;
            }
        }
    }

    /** Deletes all files and folders below a folder, which stays; what others delete meanwhile is as good. */
    static void deleteBelow(Path folder) throws IOException {
        Files.walkFileTree(folder, new Deletion(folder));
    }

    /** Deletes each visited entry; one that another process deleted first is no error. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        private final Path root;

        Deletion(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
            if (fault != null) {
                throw fault;
            }
            if (!visited.equals(root)) {
                Files.deleteIfExists(visited);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Makes the entries of a folder durable, and that others are gone. One that was removed meanwhile has none to keep. */
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException _) {
            // removed by another process together with the entries that were to be kept
        }
    }

    private static FileAttribute<?>[] owner(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : NO_ATTRIBUTES;
    }
}
