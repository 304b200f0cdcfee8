package dev.sisa.core.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/**
 * The bytes before and behind the content of a member of a gzip file.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>
 */
final class GzipFrame {

    static final int FIRST = 0x1f;
    static final int SECOND = 0x8b;

    private static final int DEFLATE = 8;

    private static final int HEADER_CHECKED = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    /** Bytes of time, speed and system, which tell nothing here. */
    private static final int IGNORED = 6;

    private GzipFrame() {}

    /**
     * Reads a header.
     *
     * @throws EOFException if it ends early
     * @throws ZipException if it is damaged
     */
    static void readHeader(InputStream file) throws IOException {
        CheckedInputStream header = new CheckedInputStream(file, new CRC32());
        require(number(header, 1) == FIRST && number(header, 1) == SECOND && number(header, 1) == DEFLATE);
        int flags = (int) number(header, 1);
        require((flags & RESERVED) == 0);
        header.skipNBytes(IGNORED);
        if ((flags & EXTRA) != 0) {
            header.skipNBytes(number(header, 2));
        }
        skipTexts(header, Integer.bitCount(flags & (NAME | COMMENT)));
        if ((flags & HEADER_CHECKED) != 0) {
            long sum = header.getChecksum().getValue() & 0xffff;
            require(number(header, 2) == sum);
        }
    }

    /** Reads what follows the content: its checksum, and its length without all but 32 bits. The same errors. */
    static void readTrailer(InputStream file, long checksum, long length) throws IOException {
        require(number(file, 4) == checksum && number(file, 4) == (length & 0xffff_ffffL));
    }

    /**
     * Whether a member follows. Nothing may follow instead, or zeros up to the end, with which tapes are filled up.
     *
     * @param first its first byte, or -1 at the end
     * @throws ZipException if anything else does
     */
    static boolean follows(int first, InputStream file) throws IOException {
        int next = first;
        while (next == 0) {
            next = file.read();
        }
        require(next < 0 || first != 0);
        return next >= 0;
    }

    private static void skipTexts(InputStream header, int count) throws IOException {
        for (int text = 0; text < count; text++) {
            while (number(header, 1) != 0) {
                // A text ends with zero.
            }
        }
    }

    /** A number without sign, its lowest byte first. */
    private static long number(InputStream file, int bytes) throws IOException {
        long number = 0;
        for (int index = 0; index < bytes; index++) {
            int part = file.read();
            if (part < 0) {
                throw new EOFException();
            }
            number |= (long) part << (8 * index);
        }
        return number;
    }

    private static void require(boolean whole) throws ZipException {
        if (!whole) {
            throw new ZipException();
        }
    }
}
