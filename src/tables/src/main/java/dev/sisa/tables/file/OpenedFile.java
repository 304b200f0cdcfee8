package dev.sisa.tables.file;

import dev.sisa.core.file.Gunzip;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that was opened, its bytes without the gzip around them. */
public final class OpenedFile implements Closeable {

    /** Bytes that {@link #beginning} looks at. */
    private static final int BEGINNING = 4096;

    private static final int GZIP = 0x1f;

    private final Path path;
    private final InputStream raw;
    private final InputStream bytes;
    private final boolean zipped;

    private OpenedFile(Path path, InputStream raw) throws IOException {
        this.path = path;
        this.raw = raw;
        InputStream buffered = new BufferedInputStream(raw);
        buffered.mark(1);
        this.zipped = buffered.read() == GZIP;
        buffered.reset();
        this.bytes = Gunzip.of(path.toString(), buffered);
    }

    /**
     * Opens a file at its first byte.
     *
     * @throws dev.sisa.core.table.BadDataException if it is in gzip and damaged
     */
    public static OpenedFile of(Path path) throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            return new OpenedFile(path, raw);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The result of a use that goes on reading the file; a file whose use fails is closed. */
    public static <R> R keep(Path path, KeptUse<R> use) throws IOException {
        OpenedFile file = of(path);
        try {
            return use.of(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** A use of an opened file that is not over when it returns. */
    @FunctionalInterface
    public interface KeptUse<R> {
        R of(OpenedFile file) throws IOException;
    }

    /** The path as text, for messages. */
    public String name() {
        return path.toString();
    }

    public Path path() {
        return path;
    }

    /** The content from where it was read to; buffered. Closed with this file. */
    public InputStream bytes() {
        return bytes;
    }

    /** Up to 4096 bytes of the content, which are not taken from it. */
    public byte[] beginning() throws IOException {
        bytes.mark(BEGINNING);
        byte[] beginning = bytes.readNBytes(BEGINNING);
        bytes.reset();
        return beginning;
    }

    /** Whether the content can be read at any place: a file on disk that is not compressed. */
    public boolean isSeekable() {
        return !zipped && isOnDisk();
    }

    /** Whether the content can be read twice, and other files can lie beside it; a pipe cannot. */
    public boolean isOnDisk() {
        return Files.isRegularFile(path);
    }

    /** The name without the folders before it. */
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    /** The file of another name in the same folder, if it is there. */
    public Optional<Path> beside(String name) {
        return Optional.of(path.resolveSibling(name))
                .filter(other -> isOnDisk() && !other.equals(path) && Files.exists(other));
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
