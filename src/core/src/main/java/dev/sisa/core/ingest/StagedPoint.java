package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.layout.Location;
import dev.sisa.core.sample.Point;
import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.slice.RecordLayout;
import java.nio.ByteBuffer;

/**
 * A new sample as the points table will hold it.
 *
 * @param subject hash of the subject, or no bytes
 * @param line of the file, to say what is wrong
 */
record StagedPoint(Bytes sample, long line, Location location, double prior, Bytes subject) {

    private static final Bytes NO_SUBJECT = Bytes.ofText("");

    /** Sample hash, line, shard, slice, prior class, prior, whether there is a subject, subject hash. */
    static final RecordLayout LAYOUT = new RecordLayout(
            SampleHashes.SIZE + Long.BYTES + 3 * Integer.BYTES + Double.BYTES + 1 + SampleHashes.SIZE,
            SampleHashes.SIZE);

    byte[] toRecord() {
        ByteBuffer record = ByteBuffer.allocate(LAYOUT.recordBytes());
        record.put(sample.toBuffer()).putLong(line);
        record.putInt(location.shard()).putInt(location.slice()).putInt(location.priorClass());
        record.putDouble(prior).put((byte) (hasSubject() ? 1 : 0)).put(subject.toBuffer());
        return record.array();
    }

    static StagedPoint parse(ByteBuffer record) {
        Bytes sample = hash(record);
        long line = record.getLong();
        Location location = new Location(record.getInt(), record.getInt(), record.getInt());
        double prior = record.getDouble();
        boolean hasSubject = record.get() == 1;
        return new StagedPoint(sample, line, location, prior, hasSubject ? hash(record) : NO_SUBJECT);
    }

    boolean hasSubject() {
        return subject.size() > 0;
    }

    Point.Placed point() {
        return Point.placed(location, prior, subject);
    }

    private static Bytes hash(ByteBuffer record) {
        byte[] hash = new byte[SampleHashes.SIZE];
        record.get(hash);
        return Bytes.owning(hash);
    }
}
