package dev.sisa.core.table;

import java.io.IOException;
import java.io.Reader;

/**
 * A text without its byte order mark and with one more row at its end.
 *
 * <p>The CSV library takes a quote that is never closed for a cell which reaches to the end of the file, and would so
 * swallow rows in silence. With a mark behind the last row, a file is whole exactly if the mark comes out as a row of
 * its own.
 */
final class EndMarkedReader extends Reader {

    static final String END_MARK = "\u0000";

    /** Characters that {@link #beginning} may have. */
    private static final int LONGEST_BEGINNING = 1 << 15;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final StringBuilder beginning = new StringBuilder();
    private boolean started;
    private char last = '\n';
    private String tail = "";
    private boolean ended;

    EndMarkedReader(Reader text) {
        in = text;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            int first = in.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                target[offset] = (char) first;
                last = (char) first;
                beginning.append(last);
                return 1;
            }
        }
        return ended ? readTail(target, offset, length) : readText(target, offset, length);
    }

    /** The first lines of what was read so far, as far as they are whole. */
    String beginning() {
        boolean whole = ended && beginning.length() < LONGEST_BEGINNING;
        return whole ? beginning.toString() : beginning.substring(0, beginning.lastIndexOf("\n") + 1);
    }

    private int readText(char[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count < 0) {
            ended = true;
            tail = last == '\n' || last == '\r' ? END_MARK : "\n" + END_MARK;
            return readTail(target, offset, length);
        }
        if (count > 0) {
            last = target[offset + count - 1];
            beginning.append(target, offset, Math.min(count, LONGEST_BEGINNING - beginning.length()));
        }
        return count;
    }

    private int readTail(char[] target, int offset, int length) {
        if (tail.isEmpty()) {
            return -1;
        }
        int count = Math.min(length, tail.length());
        tail.getChars(0, count, target, offset);
        tail = tail.substring(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
