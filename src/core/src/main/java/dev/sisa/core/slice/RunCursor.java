package dev.sisa.core.slice;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The first record not yet taken of a spilled run. Cursors are ordered by it, those of equal keys by the age of their
 * runs.
 */
final class RunCursor implements Comparable<RunCursor>, AutoCloseable {

    private static final int BUFFER_BYTES = 32_768;

    private final RecordLayout layout;
    private final SpilledRun run;
    private final int age;
    private final InputStream in;
    private final byte[] record;
    private long taken;

    /** @param age position of the run among those merged: the records of an older one came in first */
    RunCursor(RecordLayout layout, SpilledRun run, int age, InputStream in) {
        this.layout = layout;
        this.run = run;
        this.age = age;
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.record = new byte[layout.recordBytes()];
    }

    /**
     * Goes to the next record; false at the end of the run.
     *
     * @throws EOFException if the file has fewer records than were written
     */
    boolean advance() throws IOException {
        if (taken == run.count()) {
            return false;
        }
        if (in.readNBytes(record, 0, record.length) < record.length) {
            throw new EOFException(
                    "scratch file " + run.name() + " ends before record " + taken + " of " + run.count());
        }
        taken++;
        return true;
    }

    /** Its bytes; the array is used again. */
    byte[] record() {
        return record;
    }

    @Override
    public int compareTo(RunCursor other) {
        int byKey = layout.compare(record, 0, other.record, 0);
        return byKey != 0 ? byKey : Integer.compare(age, other.age);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
