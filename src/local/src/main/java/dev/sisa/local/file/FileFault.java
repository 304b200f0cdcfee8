package dev.sisa.local.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The reason of a file system's fault in words, since the messages of its exceptions are mere paths. */
public final class FileFault {

    private static final String NO_FOLDER = "a part of its path is a file and no folder";
    private static final String READ_ONLY = "it lies on a file system that is read-only";
    private static final String FULL = "its disk is full";
    private static final String FORBIDDEN = "its permissions forbid it";

    /** Reasons of Linux and macOS that have no exception of their own. */
    private static final Map<String, String> KNOWN = Map.of(
            "Read-only file system", READ_ONLY,
            "No space left on device", FULL,
            "Disk quota exceeded", FULL,
            "Is a directory", "it is a folder",
            "Bad file descriptor", "it is closed",
            "Not a directory", NO_FOLDER);

    private FileFault() {}

    /** The reason, without the file and without a full stop. */
    public static String reason(IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> FORBIDDEN;
            case NoSuchFileException _ -> "there is no such file or folder";
            case NotDirectoryException _ -> NO_FOLDER;
            case FileAlreadyExistsException taken -> taken(taken);
            case FileSystemException other -> known(String.valueOf(other.getReason()));
            default -> known(String.valueOf(fault.getMessage()));
        };
    }

    /** Whether there is nothing of the name of the file. */
    static boolean isAbsence(IOException fault) {
        return fault instanceof NoSuchFileException || reason(fault).equals(NO_FOLDER);
    }

    /** Whether the disk, or the quota of its user, has no room left. */
    static boolean isFull(IOException fault) {
        return reason(fault).equals(FULL);
    }

    /** Whether the file system is mounted read-only. */
    static boolean isReadOnly(IOException fault) {
        return reason(fault).equals(READ_ONLY);
    }

    /** Whether the permissions of a file or a folder forbid the operation. */
    static boolean isForbidden(IOException fault) {
        return reason(fault).equals(FORBIDDEN);
    }

    private static String taken(FileAlreadyExistsException fault) {
        Path file = Path.of(Objects.requireNonNullElse(fault.getFile(), ""));
        return Files.isSymbolicLink(file) && !Files.exists(file)
                ? file + " is a link to what is not there"
                : file + " is a file and no folder";
    }

    private static String known(String message) {
        return KNOWN.getOrDefault(message, message);
    }
}
