package dev.sisa.local.file;

import dev.sisa.core.port.BlobContent;
import dev.sisa.core.port.BlobKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is written under a temporary name of its folder, {@code <name>.part=<random>}, and neither synced nor named yet.
 * Closing it takes the temporary name away; a killed writer leaves it behind.
 */
final class UnsyncedFile implements AutoCloseable {

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;

    private UnsyncedFile(Path target) throws IOException {
        this.target = target;
        this.temporary = temporary(target);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.channel = FileChannel.open(temporary, options, Folders.ownerOnly(temporary));
    }

    /** A fresh temporary name for a file. */
    static Path temporary(Path target) {
        return target.resolveSibling(
                BlobKey.part(target.getFileName().toString(), UUID.randomUUID().toString()));
    }

    /**
     * Writes a file.
     *
     * @throws IOException if the content fails or its length is not its size, or the disk is at fault; nothing is left then
     */
    static UnsyncedFile write(Path target, BlobContent content) throws IOException {
        UnsyncedFile file = new UnsyncedFile(target);
        try {
            file.fill(content);
            return file;
        } catch (IOException | RuntimeException e) {
            try (file) {
                throw e;
            }
        }
    }

    private void fill(BlobContent content) throws IOException {
        // not closed: it would close the channel before the sync
        OutputStream out = Channels.newOutputStream(channel);
        try (InputStream in = content.open()) {
            long written = in.transferTo(out);
            if (written != content.size()) {
                throw new IOException("content of " + content.size() + " bytes yielded " + written);
            }
        }
    }

    /** Makes its bytes durable. */
    void sync() throws IOException {
        channel.force(true);
        channel.close();
    }

    /**
     * Gives it its name. The caller syncs the folder.
     *
     * @return false if the name is taken
     */
    boolean publish(Publication publication) throws IOException {
        return publication.publish(temporary, target);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(temporary);
        }
    }
}
