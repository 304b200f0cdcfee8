package dev.sisa.core.slice;

import java.nio.ByteBuffer;

/** How a slice stores features; the codes are in {@link SliceFormat}. */
public sealed interface FeatureEncoding permits Float32Encoding, ByteEncoding, MixedEncoding {

    /** The code of the encoding in the header. */
    byte code();

    /** Bytes of so many features, those of one row. */
    int bytes(int featureCount);

    /**
     * Writes the features of a row.
     *
     * @throws IllegalArgumentException if one cannot be stored so that {@link #take} gives the same bits
     */
    void put(double[] features, ByteBuffer target);

    /** Reads as many features as there is room for, those of one row. */
    void take(ByteBuffer source, double[] features);
}
