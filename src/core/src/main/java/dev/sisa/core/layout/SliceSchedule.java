package dev.sisa.core.layout;

import dev.sisa.core.spec.Layout;
import java.math.BigInteger;

/**
 * The number of sample visits of each step.
 *
 * <p>Every step makes {@code e = passes / sum(f_i)} passes over slices 1 to i, where f_i is the planned cumulative share of
 * step i; with equal slices that is the paper's {@code 2 * passes / (R + 1)}. Visits are whole numbers, rounded half up, so a
 * step may end in a part of a pass and any number of slices works with any number of passes.
 *
 * @see <a href="https://arxiv.org/abs/1912.03817">Bourtoule et al., section V</a>
 */
public final class SliceSchedule {

    private final BigInteger numerator;
    private final BigInteger denominator;

    /**
     * A schedule for the life of a model.
     *
     * @param passes passes over the data that training without slices would make
     */
    public SliceSchedule(Layout layout, int passes) {
        BigInteger planned = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : SliceWeights.of(layout).weights()) {
            planned = planned.add(weight);
            sum = sum.add(planned);
        }
        this.numerator = planned.multiply(BigInteger.valueOf(passes));
        this.denominator = sum;
    }

    /**
     * Visits of one step.
     *
     * @param samples survivors of slices 1 to that step
     */
    public long visits(long samples) {
        BigInteger twice = numerator.multiply(BigInteger.valueOf(samples)).shiftLeft(1);
        return twice.add(denominator).divide(denominator.shiftLeft(1)).longValueExact();
    }
}
