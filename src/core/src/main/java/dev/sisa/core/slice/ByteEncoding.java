package dev.sisa.core.slice;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Features as unsigned bytes: the feature of a byte is {@code (byte - subtract) / divide}, computed in double and rounded once
 * to float, which is how a schema scales numbers.
 */
public final class ByteEncoding implements FeatureEncoding {

    private static final int VALUES = 256;

    private final double subtract;
    private final double divide;
    private final float[] features = new float[VALUES];
    private final float[] ascending;

    /** @throws IllegalArgumentException if the features of the 256 bytes are not finite and distinct */
    public ByteEncoding(double subtract, double divide) {
        this.subtract = subtract;
        this.divide = divide;
        for (int value = 0; value < VALUES; value++) {
            features[value] = (float) ((value - subtract) / divide);
        }
        this.ascending = features.clone();
        Arrays.sort(ascending);
        for (int value = 0; value < VALUES; value++) {
            if (!Float.isFinite(ascending[value]) || (value > 0 && ascending[value - 1] == ascending[value])) {
                throw new IllegalArgumentException(
                        "subtract " + subtract + " and divide " + divide + " do not keep the bytes apart");
            }
        }
    }

    double subtract() {
        return subtract;
    }

    double divide() {
        return divide;
    }

    @Override
    public byte code() {
        return SliceFormat.BYTE;
    }

    @Override
    public int bytes(int featureCount) {
        return featureCount;
    }

    @Override
    public void put(double[] features, ByteBuffer target) {
        for (double feature : features) {
            target.put((byte) value(feature));
        }
    }

    @Override
    public void take(ByteBuffer source, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] = features[Byte.toUnsignedInt(source.get())];
        }
    }

    private int value(double feature) {
        int rank = Arrays.binarySearch(ascending, (float) feature);
        if (rank < 0 || ascending[rank] != feature) {
            throw new IllegalArgumentException("a feature of the row is not one of those that bytes stand for");
        }
        return divide > 0 ? rank : VALUES - 1 - rank;
    }
}
