package dev.sisa.local.file;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobKey;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Creates files that appear whole, synced and under a free name, or not at all.
 *
 * <p>They are written under a temporary name of the same folder, which a killed writer leaves behind. The caller syncs the folder.
 */
public final class ExclusiveFile {

    private final Publication publication;

    ExclusiveFile(Publication publication) {
        this.publication = publication;
    }

    /** Files of one folder and those below it, which must exist. */
    public static ExclusiveFile in(Path folder) throws IOException {
        return new ExclusiveFile(Publication.of(folder));
    }

    /**
     * Creates a file of the given content.
     *
     * @return false if the name is taken
     * @throws IOException if the content fails or its length is not its size, or the disk is at fault
     */
    boolean create(Path target, BlobContent content) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (UnsyncedFile file = UnsyncedFile.write(target, content)) {
            file.sync();
            return file.publish(publication);
        }
    }

    /** Creates a file that a writer fills at a temporary path. */
    public boolean create(Path target, Writer writer) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path temporary = UnsyncedFile.temporary(target);
        try {
            writer.write(temporary);
            return publication.publish(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Deletes the temporary names that killed writers of a file left behind; they may be second names of the finished file.
     * Only while no writer of the file is at work.
     */
    static void deleteParts(Path target) throws IOException {
        String prefix = BlobKey.part(target.getFileName().toString(), "");
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(
                Folders.of(target), entry -> entry.getFileName().toString().startsWith(prefix))) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** Fills a new file and syncs it. */
    @FunctionalInterface
    public interface Writer {
        void write(Path temporary) throws IOException;
    }
}
