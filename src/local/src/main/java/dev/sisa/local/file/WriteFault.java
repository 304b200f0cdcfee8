package dev.sisa.local.file;

import dev.sisa.core.port.BlobKey;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The reason of a failed write, always in the same words: the disk is full, the file system is read-only, or the user lacks
 * permission. It names the home, or the folder if that lies on another disk or in no home.
 */
public final class WriteFault {

    /** More than SQLite needs for the first page of the index of its log, and than most commits write. */
    private static final int ROOM = 256 * 1_024;

    private static final String FULL_HOME = "the disk of the home is full";
    private static final String FULL_FOLDER = "its disk is full";
    private static final String MAKE_ROOM = ": make room; nothing is lost";

    private WriteFault() {}

    /**
     * The exception for a fault, in words for the user.
     *
     * @param at what could not be written, or a folder above it
     * @param what says it for faults of other causes, without the reason
     */
    public static StoreException of(Path at, String what, IOException fault) {
        return known(at, fault).orElseGet(() -> new StoreException(what + ": " + FileFault.reason(fault), fault));
    }

    /** The same of one of the three causes; empty if it is another. */
    static Optional<StoreException> known(Path at, IOException fault) {
        if (FileFault.isFull(fault)) {
            return Optional.of(full(at, fault));
        }
        if (FileFault.isReadOnly(fault)) {
            return Optional.of(new StoreException(
                    named(at, "the home is on a read-only file system", "it is on a read-only file system")
                            + ": mount it writable for commands that change it; those that only read work as it is",
                    fault));
        }
        if (FileFault.isForbidden(fault)) {
            return Optional.of(new StoreException(
                    named(at, "the home may not be written by this user", "it may not be written by this user")
                            + ": run commands that change it as its owner; those that only read work as it is",
                    fault));
        }
        return Optional.empty();
    }

    /** A disk without room. */
    public static NoRoomException full(Path at, Exception fault) {
        return new NoRoomException(named(at, FULL_HOME, FULL_FOLDER) + MAKE_ROOM, fault);
    }

    /** A disk without room, of a folder that is no part of the home that the user named. */
    public static NoRoomException fullFolder(Path folder, Exception fault) {
        return new NoRoomException(folder + ": " + FULL_FOLDER + MAKE_ROOM, fault);
    }

    /** A disk without room for a home that is to be made. */
    static NoRoomException fullHome(Path home, IOException fault) {
        return new NoRoomException(home + ": " + FULL_HOME + MAKE_ROOM, fault);
    }

    /**
     * The reason why a folder cannot be written, found by trying, because SQLite does not tell it.
     *
     * @return empty if nothing does
     */
    public static Optional<StoreException> found(Path folder) {
        Path probe = folder.resolve(BlobKey.part("probe", UUID.randomUUID().toString()));
        try {
            try {
                Files.createFile(probe, Folders.ownerOnly(probe));
                Files.write(probe, new byte[ROOM], StandardOpenOption.WRITE);
            } finally {
                Files.deleteIfExists(probe);
            }
            return Optional.empty();
        } catch (IOException e) {
            return known(folder, e);
        }
    }

    /**
     * Makes sure that a folder can be written.
     *
     * @throws StoreException if {@link #found} finds a reason why not
     */
    public static void requireNone(Path folder) {
        found(folder).ifPresent(fault -> {
            throw fault;
        });
    }

    private static String named(Path at, String ofHome, String ofFolder) {
        Path folder = existing(at.toAbsolutePath().normalize());
        return Home.around(folder)
                .filter(home -> onOneDisk(home.folder(), folder))
                .map(home -> home.folder() + ": " + ofHome)
                .orElseGet(() -> folder + ": " + ofFolder);
    }

    private static Path existing(Path at) {
        Path folder = at;
        while (!Files.isDirectory(folder)) {
            folder = Folders.of(folder);
        }
        return folder;
    }

    private static boolean onOneDisk(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException _) {
            return true; // the home is named: it is what the user knows
        }
    }
}
