package dev.sisa.core.slice;

import java.nio.ByteBuffer;

/** How a slice stores features; the codes are in {@link SliceFormat}. */
public sealed interface FeatureEncoding permits Float32Encoding, ByteEncoding {

    /** The code of the encoding in the header. */
    byte code();

    /** Bytes of a feature. */
    int width();

    /**
     * Writes features, {@link #width} bytes each.
     *
     * @throws IllegalArgumentException if one cannot be stored so that {@link #take} gives the same bits
     */
    void put(float[] features, ByteBuffer target);

    /** Reads as many features as there is room for. */
    void take(ByteBuffer source, float[] features);
}
