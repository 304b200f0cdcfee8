package dev.sisa.core.ingest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.slice.RecordLayout;
import dev.sisa.core.slice.SliceRow;
import java.nio.ByteBuffer;

/**
 * A new sample on its way to its slice.
 *
 * @param line of the file, to say what is wrong
 */
record StagedRow(int shard, int slice, SliceRow row, long line) {

    private static final int KEY_BYTES = 2 * Integer.BYTES + SampleHashes.SIZE;

    /** Shard, slice, sample hash; then line, label and features. */
    static RecordLayout layout(int featureCount) {
        return new RecordLayout(KEY_BYTES + Long.BYTES + Integer.BYTES + featureCount * Float.BYTES, KEY_BYTES);
    }

    byte[] toRecord() {
        float[] features = row.features();
        ByteBuffer record = ByteBuffer.allocate(layout(features.length).recordBytes());
        record.putInt(shard).putInt(slice).put(row.id().toBuffer());
        record.putLong(line).putInt(row.label());
        for (float feature : features) {
            record.putInt(Float.floatToRawIntBits(feature));
        }
        return record.array();
    }

    static StagedRow parse(ByteBuffer record) {
        int shard = record.getInt();
        int slice = record.getInt();
        byte[] id = new byte[SampleHashes.SIZE];
        record.get(id);
        long line = record.getLong();
        int label = record.getInt();
        float[] features = new float[record.remaining() / Float.BYTES];
        for (int i = 0; i < features.length; i++) {
            features[i] = Float.intBitsToFloat(record.getInt());
        }
        return new StagedRow(shard, slice, new SliceRow(Bytes.owning(id), label, features), line);
    }

    boolean liesIn(int otherShard, int otherSlice) {
        return shard == otherShard && slice == otherSlice;
    }
}
