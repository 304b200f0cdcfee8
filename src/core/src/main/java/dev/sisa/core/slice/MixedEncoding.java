package dev.sisa.core.slice;

import java.nio.ByteBuffer;
import java.util.BitSet;

/** Some features as doubles, as they stand in the table, and the others as floats. */
public final class MixedEncoding implements FeatureEncoding {

    private final BitSet doubles;

    /**
     * The encoding of rows.
     *
     * @param doubles indices of features that are stored as doubles; at least one
     */
    public MixedEncoding(BitSet doubles) {
        if (doubles.isEmpty()) {
            throw new IllegalArgumentException("without doubles all features are floats");
        }
        this.doubles = (BitSet) doubles.clone();
    }

    /** A bit for each feature, the lowest of the first byte for the first one: {@code [(featureCount + 7) / 8]}. */
    byte[] mask(int featureCount) {
        byte[] mask = new byte[maskBytes(featureCount)];
        byte[] bits = doubles.toByteArray();
        System.arraycopy(bits, 0, mask, 0, bits.length);
        return mask;
    }

    static int maskBytes(int featureCount) {
        return (featureCount + Byte.SIZE - 1) / Byte.SIZE;
    }

    @Override
    public byte code() {
        return SliceFormat.MIXED;
    }

    @Override
    public int bytes(int featureCount) {
        return featureCount * Float.BYTES + doubles.cardinality() * (Double.BYTES - Float.BYTES);
    }

    @Override
    public void put(double[] features, ByteBuffer target) {
        for (int i = 0; i < features.length; i++) {
            if (doubles.get(i)) {
                target.putDouble(features[i]);
            } else {
                Float32Encoding.put(features[i], target);
            }
        }
    }

    @Override
    public void take(ByteBuffer source, double[] features) {
        for (int i = 0; i < features.length; i++) {
            features[i] = doubles.get(i) ? source.getDouble() : Float.intBitsToFloat(source.getInt());
        }
    }
}
