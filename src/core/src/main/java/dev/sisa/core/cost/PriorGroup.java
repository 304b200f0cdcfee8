package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;

/**
 * Samples that are equally likely to be requested.
 *
 * @param probability that one of them is, in [0, 1]
 * @param share of all samples, relative to the other groups' shares; above 0
 */
public record PriorGroup(double probability, double share) {

    public PriorGroup {
        if (!(probability >= 0 && probability <= 1)) {
            throw new InvalidValueException("a deletion prior lies in [0, 1], unlike " + probability);
        }
        if (!(share > 0 && Double.isFinite(share))) {
            throw new InvalidValueException("the share of a group is a number above 0, not " + share);
        }
    }
}
