package dev.sisa.local.file;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.StoreException;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * The folder in which one machine keeps everything, readable by its owner alone: {@code format}, {@code control.db},
 * {@code blobs/}, {@code keys/}, {@code signing/}, {@code locks/}, {@code jobs/}, {@code scratch/}.
 *
 * <p>{@code format} holds the version of this layout in decimal digits and a line feed; today 2.
 */
public record Home(Path folder) {

    private static final int FORMAT = 2;

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The home in a folder, which is made if missing. One that cannot be written is taken as it is.
     *
     * @throws StoreException if it cannot be made or read, if a newer sisa made it, or if it lost its control store
     */
    public static Home open(Path folder) {
        Home home = new Home(folder);
        try {
            if (!isIn(folder) || home.isWritable()) {
                home.make();
            }
            home.check();
            home.requireControl();
            return home;
        } catch (IOException e) {
            if (FileFault.isFull(e)) {
                throw WriteFault.fullHome(home.folder, e);
            }
            throw new StoreException(home.folder + " cannot be used as the home of sisa: " + FileFault.reason(e), e);
        }
    }

    /** The home that a file or folder lies in; of homes within homes, such as those of a verification, the outermost. */
    static Optional<Home> around(Path at) {
        Optional<Home> outermost = Optional.empty();
        for (Path folder = at; folder != null; folder = folder.getParent()) {
            Home home = new Home(folder);
            outermost = Files.isRegularFile(home.format()) && Files.isDirectory(home.keys())
                    ? Optional.of(home)
                    : outermost;
        }
        return outermost;
    }

    /** Whether its file system and its permissions let this user write it, room aside. */
    boolean isWritable() {
        return Files.isWritable(folder);
    }

    /**
     * Whether a folder is a home, of whatever version.
     *
     * @throws StoreException if that cannot be seen, as without permission: then there may be one
     */
    public static boolean isIn(Path folder) {
        Home home = new Home(folder);
        try {
            return Files.readAttributes(home.format(), BasicFileAttributes.class)
                    .isRegularFile();
        } catch (IOException e) {
            if (FileFault.isAbsence(e)) {
                return false;
            }
            throw new StoreException(
                    "whether " + home.folder + " is a home of sisa cannot be seen: " + FileFault.reason(e)
                            + ". Run this as the user to whom it belongs.",
                    e);
        }
    }

    /**
     * Makes sure that the home can be written, by writing a file that is deleted again.
     *
     * @throws StoreException if its disk is full, its file system read-only, or this user may not
     */
    public void requireRoom() {
        WriteFault.requireNone(folder);
    }

    /** The file of the {@link SqliteControlStore}. */
    public Path controlFile() {
        return folder.resolve("control.db");
    }

    /** The folder of the {@link DirectoryBlobStore}. */
    public Path blobs() {
        return folder.resolve("blobs");
    }

    /** The folder of the {@link FileKeyStore}. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** The folder of the {@link FileReceiptSigner}. */
    public Path signing() {
        return folder.resolve("signing");
    }

    /** The folder of the {@link ModelLock}s. */
    public Path locks() {
        return folder.resolve("locks");
    }

    /** The folder of the {@link LocalJobs}. */
    public Path jobs() {
        return folder.resolve("jobs");
    }

    /** The folder of the {@link ScratchFolders}. */
    public Path scratch() {
        return folder.resolve("scratch");
    }

    private Path format() {
        return folder.resolve("format");
    }

    private void make() throws IOException {
        Folders.make(folder);
        if (!Files.exists(format())) {
            ExclusiveFile.in(folder).create(format(), BlobContent.of(Bytes.ofText(FORMAT + "\n")));
        }
        for (Path part : List.of(blobs(), keys(), signing(), locks(), jobs(), scratch())) {
            Folders.make(part);
        }
        Folders.sync(folder);
    }

    private void check() throws IOException {
        String format = Files.readString(format()).strip();
        if (!format.matches("[1-9][0-9]{0,8}")) {
            throw new StoreException(
                    format() + " should hold the number of a layout; is " + folder + " a home of sisa?");
        }
        int found = Integer.parseInt(format);
        if (found != FORMAT) {
            throw new StoreException(
                    "home " + folder + " has layout " + found + ", and this sisa reads layout " + FORMAT
                            + (found > FORMAT
                                    ? "; use the newer sisa that made it"
                                    : ": an earlier one made it. Train its models again in a new home, such as --home "
                                            + folder + "-2, or use the earlier sisa"));
        }
    }

    /** The store is made before the first key, so a home with keys but no store is no new home, but has lost its store. */
    private void requireControl() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(keys(), "*.json")) {
            if (left.iterator().hasNext() && !Files.exists(controlFile())) {
                throw new StoreException(controlFile() + " is gone, though " + keys()
                        + " has keys of models; restore the whole home from a backup");
            }
        }
    }
}
