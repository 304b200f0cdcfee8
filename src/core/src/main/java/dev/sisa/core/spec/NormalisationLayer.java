package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * Batch normalisation, each constituent by its own statistics: {@code scale * (x - mean) / sqrt(variance + epsilon) + shift},
 * channel by channel of an image, unit by unit of a flat layer. In training mean and variance are those of the batch, the
 * variance divided by the number of values (0 in a batch of one unit each); answers use the running ones, {@code decay *
 * running + (1 - decay) * batch} after each batch.
 *
 * @param decay in [0, 1)
 * @param epsilon above 0
 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, algorithm 1</a>
 */
public record NormalisationLayer(double decay, double epsilon) implements LayerSpec {

    /** Usual decay of the running statistics. */
    public static final double DECAY = 0.9;

    /** Usual guard against division by zero. */
    public static final double EPSILON = 1e-5;

    public NormalisationLayer {
        if (!(decay >= 0 && decay < 1)) {
            throw new InvalidValueException(
                    "the decay of a normalisation must be at least 0 and below 1, not " + decay);
        }
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new InvalidValueException("the epsilon of a normalisation must be a positive number, not " + epsilon);
        }
    }

    @Override
    public String kind() {
        return "normalisation";
    }
}
