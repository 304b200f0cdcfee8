package dev.sisa.core.scaling;

import java.util.Arrays;
import java.util.Optional;

/**
 * The scale of one column: an input is {@code (x - mean) / deviation}, clipped to [-8, 8].
 *
 * <p>The deviation is a power of two and the mean a multiple of a quarter of it. This costs no accuracy, and two versions of a
 * model tell less of one person's number.
 *
 * @param mean in the unit of the column, after the logarithm if there is one; finite
 * @param deviation the same; a power of two
 */
public record ColumnScale(double mean, double deviation) {

    /** Fewer numbers do not tell a scale. */
    static final int FEWEST = 20;

    private static final double MOST_DEVIATIONS = 8;

    public ColumnScale {
        if (!Double.isFinite(mean) || !isPowerOfTwo(deviation)) {
            throw new IllegalArgumentException("a scale of mean " + mean + " and deviation " + deviation
                    + ": the mean must be finite, the deviation a power of two");
        }
    }

    /**
     * The scale of numbers; empty if fewer than 20 are present, or all of them are equal.
     *
     * @param values in an order that follows from the samples alone, since sums depend on it; NaN for a missing one
     */
    public static Optional<ColumnScale> of(double[] values) {
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (present.length < FEWEST || Arrays.stream(present).allMatch(value -> value == present[0])) {
            return Optional.empty();
        }
        double mean = sum(present) / present.length;
        double deviation = Math.sqrt(squares(present, mean) / present.length);
        return deviation < Double.MIN_NORMAL ? Optional.empty() : Optional.of(rounded(mean, powerOfTwo(deviation)));
    }

    /** The sum from first to last: a stream might add in another order. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double squares(double[] values, double mean) {
        double[] squares = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squares[i] = (values[i] - mean) * (values[i] - mean);
        }
        return sum(squares);
    }

    private static ColumnScale rounded(double mean, double deviation) {
        double unit = deviation / 4;
        return new ColumnScale(Math.rint(mean / unit) * unit, deviation);
    }

    /** The nearest power of two by ratio. */
    private static double powerOfTwo(double deviation) {
        int exponent = Math.getExponent(deviation);
        double fraction = deviation / Math.scalb(1.0, exponent);
        return Math.scalb(1.0, fraction * fraction < 2 ? exponent : exponent + 1);
    }

    private static boolean isPowerOfTwo(double value) {
        return value >= Double.MIN_NORMAL && value == Math.scalb(1.0, Math.getExponent(value));
    }

    /** The input of a number, computed in double and rounded once to float. */
    float input(double value) {
        double scaled = (value - mean) / deviation;
        return (float) Math.max(-MOST_DEVIATIONS, Math.min(MOST_DEVIATIONS, scaled));
    }
}
