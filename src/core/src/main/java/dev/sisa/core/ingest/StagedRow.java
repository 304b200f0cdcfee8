package dev.sisa.core.ingest;

import dev.sisa.core.sample.SampleHashes;
import dev.sisa.core.slice.RecordLayout;
import dev.sisa.core.slice.RowForm;
import dev.sisa.core.slice.SliceRow;
import java.nio.ByteBuffer;

/**
 * A new sample on its way to its slice.
 *
 * @param line of the file, to say what is wrong
 */
record StagedRow(int shard, int slice, SliceRow row, long line) {

    private static final int KEY_BYTES = 2 * Integer.BYTES + SampleHashes.SIZE;

    /** Shard, slice; then the row as its slice stores it, sample hash first; then the line. */
    static RecordLayout layout(RowForm form) {
        return new RecordLayout(2 * Integer.BYTES + form.rowBytes() + Long.BYTES, KEY_BYTES);
    }

    byte[] toRecord(RowForm form) {
        ByteBuffer record = ByteBuffer.allocate(layout(form).recordBytes());
        record.putInt(shard).putInt(slice);
        row.put(form.encoding(), record);
        return record.putLong(line).array();
    }

    static StagedRow parse(ByteBuffer record, RowForm form) {
        int shard = record.getInt();
        int slice = record.getInt();
        SliceRow row = SliceRow.take(record, form);
        return new StagedRow(shard, slice, row, record.getLong());
    }

    boolean liesIn(int otherShard, int otherSlice) {
        return shard == otherShard && slice == otherSlice;
    }
}
