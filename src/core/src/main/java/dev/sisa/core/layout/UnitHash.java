package dev.sisa.core.layout;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/**
 * The keyed hash that places a unit, as far as it is used.
 *
 * @param first 64 bits, which choose the shard
 * @param second 64 bits, which choose the slice
 */
public record UnitHash(long first, long second) {

    /**
     * The hash of a unit.
     *
     * @param key the model's placement key
     */
    public static UnitHash of(Bytes key, SampleUnit unit) {
        ByteBuffer hash =
                FieldHash.keyed(key, "place").with(unit::writeTo).digest().toBuffer();
        return new UnitHash(hash.getLong(), hash.getLong());
    }

    /** A random hash, as a unit gets under an unknown key. For simulations. */
    public static UnitHash random(RandomGenerator random) {
        return new UnitHash(random.nextLong(), random.nextLong());
    }

    /** 32 bits that order units of one deletion prior. */
    long rank() {
        return first >>> Integer.SIZE;
    }
}
