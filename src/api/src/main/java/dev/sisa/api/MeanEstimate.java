package dev.sisa.api;

import dev.sisa.core.cost.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A mean, which may be off.
 *
 * @param mean the mean
 * @param standardError its standard error; absent if it is exact
 */
public record MeanEstimate(double mean, OptionalDouble standardError) {

    /** The same number; empty if there is none, such as a ratio to nothing. */
    public static Optional<MeanEstimate> of(Estimate estimate) {
        if (!Double.isFinite(estimate.mean()) || !Double.isFinite(estimate.error())) {
            return Optional.empty();
        }
        OptionalDouble error = estimate.error() > 0 ? OptionalDouble.of(estimate.error()) : OptionalDouble.empty();
        return Optional.of(new MeanEstimate(estimate.mean(), error));
    }
}
