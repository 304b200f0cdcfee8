package dev.sisa.local.file;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/**
 * Creates files that appear whole, synced and under a free name, or not at all.
 *
 * <p>They are written under a temporary name of the same folder, {@code <name>.part=<random>}, which a killed writer
 * leaves behind. The caller syncs the folder.
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
        return create(target, temporary -> write(content, temporary));
    }

    /** Creates a file that a writer fills at a temporary path. */
    public boolean create(Path target, Writer writer) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        String name =
                BlobKey.part(target.getFileName().toString(), UUID.randomUUID().toString());
        Path temporary = target.resolveSibling(name);
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

    private static void write(BlobContent content, Path temporary) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(temporary, options, Folders.ownerOnly(temporary))) {
            // not closed: it would close the channel before the sync
            OutputStream out = Channels.newOutputStream(channel);
            try (InputStream in = content.open()) {
                long written = in.transferTo(out);
                if (written != content.size()) {
                    throw new IOException("content of " + content.size() + " bytes yielded " + written);
                }
            }
            channel.force(true);
        }
    }
}
