package dev.sisa.core.slice;

import java.nio.ByteBuffer;

/** Features as the bits of floats. */
public record Float32Encoding() implements FeatureEncoding {

    @Override
    public byte code() {
        return SliceFormat.FLOAT32;
    }

    @Override
    public int width() {
        return Float.BYTES;
    }

    @Override
    public void put(float[] features, ByteBuffer target) {
        for (float feature : features) {
            target.putInt(Float.floatToRawIntBits(feature));
        }
    }

    @Override
    public void take(ByteBuffer source, float[] features) {
        for (int i = 0; i < features.length; i++) {
            features[i] = Float.intBitsToFloat(source.getInt());
        }
    }
}
