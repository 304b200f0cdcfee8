package dev.sisa.nn;

import java.nio.ByteBuffer;

/** The running statistics of a normalisation, with {@code scale / sqrt(variance + epsilon)} computed in double. */
final class Running {

    private final float[] means;
    private final float[] factors;
    private final float[] shifts;

    private Running(float[] means, float[] factors, float[] shifts) {
        this.means = means;
        this.factors = factors;
        this.shifts = shifts;
    }

    /** Reads scales, shifts, means and variances, {@code [channels]} each. */
    static Running read(int channels, double epsilon, ByteBuffer source) {
        float[] scales = floats(channels, source);
        float[] shifts = floats(channels, source);
        float[] means = floats(channels, source);
        float[] variances = floats(channels, source);
        float[] factors = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            factors[channel] = (float) (scales[channel] / StrictMath.sqrt(variances[channel] + epsilon));
        }
        return new Running(means, factors, shifts);
    }

    private static float[] floats(int count, ByteBuffer source) {
        float[] values = new float[count];
        for (int index = 0; index < count; index++) {
            values[index] = source.getFloat();
        }
        return values;
    }

    int channels() {
        return means.length;
    }

    /** {@code (value - mean) * factor + shift}, each step rounded. */
    float normalised(float value, int channel) {
        return (value - means[channel]) * factors[channel] + shifts[channel];
    }
}
