package dev.sisa.core.file;

import dev.sisa.core.table.BadDataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file without the gzip around them, those of all its members in turn. A gzip file that is cut or damaged is bad data.
 * The class of the JDK takes a member whose header it cannot read for the end of the file, and loses its rows.
 */
public final class Gunzip extends InflaterInputStream {

    private static final int BUFFER = 8192;

    private final String file;
    private final PushbackInputStream zipped;
    private final CRC32 checksum = new CRC32();
    private boolean ended;

    private Gunzip(String file, PushbackInputStream zipped) {
        super(zipped, new Inflater(true), BUFFER);
        this.file = file;
        this.zipped = zipped;
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
        Gunzip members = new Gunzip(file, new PushbackInputStream(bytes, BUFFER));
        members.begin();
        InputStream unzipped = new BufferedInputStream(members);
        if (zipped(unzipped)) {
            throw BadDataException.inFile(
                    file, "it is compressed twice, with gzip within gzip. Unpack it once: gunzip -c FILE > FILE.gz");
        }
        return unzipped;
    }

    private static boolean zipped(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean zipped = bytes.read() == GzipFrame.FIRST && bytes.read() == GzipFrame.SECOND;
        bytes.reset();
        return zipped;
    }

    private void begin() throws IOException {
        try {
            GzipFrame.readHeader(zipped);
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int count = ended ? -1 : super.read(target, offset, length);
            while (count < 0 && !ended) {
                nextMember();
                count = ended ? -1 : super.read(target, offset, length);
            }
            checksum.update(target, offset, Math.max(count, 0));
            return count;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    /** Checks the member that has ended, and begins another if one follows. */
    private void nextMember() throws IOException {
        zipped.unread(buf, len - inf.getRemaining(), inf.getRemaining());
        GzipFrame.readTrailer(zipped, checksum.getValue(), inf.getBytesWritten());
        inf.reset();
        checksum.reset();
        int first = zipped.read();
        ended = !GzipFrame.follows(first, zipped);
        if (!ended) {
            zipped.unread(first);
            GzipFrame.readHeader(zipped);
        }
    }

    private BadDataException damaged(IOException cause) {
        return BadDataException.inFile(
                file,
                cause instanceof EOFException
                        ? "it is compressed with gzip and ends early. Get it anew."
                        : "it is compressed with gzip and damaged. Get it anew.");
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            inf.end();
        }
    }
}
