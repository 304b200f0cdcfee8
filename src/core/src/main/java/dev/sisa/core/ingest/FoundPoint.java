package dev.sisa.core.ingest;

import dev.sisa.core.slice.RecordLayout;
import java.nio.ByteBuffer;

/** A staged sample with what the look-up found of it. */
record FoundPoint(StagedPoint staged, Finding finding) {

    /** The staged point, then the finding. */
    static final RecordLayout LAYOUT =
            new RecordLayout(StagedPoint.LAYOUT.recordBytes() + Finding.BYTES, StagedPoint.LAYOUT.keyBytes());

    byte[] toRecord() {
        ByteBuffer record = ByteBuffer.allocate(LAYOUT.recordBytes());
        record.put(staged.toRecord());
        finding.put(record);
        return record.array();
    }

    static FoundPoint parse(ByteBuffer record) {
        StagedPoint staged = StagedPoint.parse(record);
        record.position(StagedPoint.LAYOUT.recordBytes());
        return new FoundPoint(staged, Finding.parse(record));
    }
}
