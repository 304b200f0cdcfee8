package dev.sisa.core.placement;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import java.nio.ByteBuffer;

/** The keyed hash that places a unit, as far as it is used: two times 64 bits. */
record UnitHash(long first, long second) {

    static UnitHash of(Bytes key, SampleUnit unit) {
        ByteBuffer hash =
                FieldHash.keyed(key, "place").with(unit::writeTo).digest().toBuffer();
        return new UnitHash(hash.getLong(), hash.getLong());
    }

    /** 32 bits that order units of one deletion prior. */
    long rank() {
        return first >>> Integer.SIZE;
    }
}
