package dev.sisa.core.slice;

import java.nio.ByteBuffer;

/** Features as the bits of floats. */
public record Float32Encoding() implements FeatureEncoding {

    @Override
    public byte code() {
        return SliceFormat.FLOAT32;
    }

    @Override
    public int bytes(int featureCount) {
        return featureCount * Float.BYTES;
    }

    @Override
    public void put(double[] features, ByteBuffer target) {
        for (double feature : features) {
            put(feature, target);
        }
    }

    /** @throws IllegalArgumentException if it is no float */
    static void put(double feature, ByteBuffer target) {
        if (!isFloat(feature)) {
            throw new IllegalArgumentException("a feature of the row is no float, and is stored as one");
        }
        target.putInt(Float.floatToRawIntBits((float) feature));
    }

    /** Whether a number keeps its bits as a float. */
    static boolean isFloat(double feature) {
        return (float) feature == feature || Double.isNaN(feature);
    }

    @Override
    public void take(ByteBuffer source, double[] features) {
        for (int i = 0; i < features.length; i++) {
            features[i] = Float.intBitsToFloat(source.getInt());
        }
    }
}
