package dev.sisa.core.file;

import dev.sisa.core.table.BadDataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a file without the gzip around them; a gzip file that is cut or damaged is bad data. */
public final class Gunzip extends FilterInputStream {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private final String file;

    private Gunzip(String file, InputStream zipped) throws IOException {
        super(zipped);
        this.file = file;
        try {
            in = new GZIPInputStream(zipped);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    /**
     * The bytes, buffered, so that they can be marked. Whether they are in gzip is told by the first two of them,
     * whatever the file is called.
     *
     * @param file its name, for messages
     * @throws BadDataException if it is in gzip and damaged, as far as it is read, or in gzip within gzip; reading may throw it
     *     later on
     */
    public static InputStream of(String file, InputStream raw) throws IOException {
        InputStream bytes = new BufferedInputStream(raw);
        if (!zipped(bytes)) {
            return bytes;
        }
        InputStream unzipped = new BufferedInputStream(new Gunzip(file, bytes));
        if (zipped(unzipped)) {
            throw BadDataException.inFile(
                    file, "it is compressed twice, with gzip within gzip. Unpack it once: gunzip -c FILE > FILE.gz");
        }
        return unzipped;
    }

    private static boolean zipped(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean zipped = bytes.read() == FIRST && bytes.read() == SECOND;
        bytes.reset();
        return zipped;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    private BadDataException damaged(IOException cause) {
        return BadDataException.inFile(
                file,
                cause instanceof EOFException
                        ? "it is compressed with gzip and ends early. Get it anew."
                        : "it is compressed with gzip and damaged. Get it anew.");
    }
}
