package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * Samples of similar deletion prior and the slices that are theirs.
 *
 * @param from smallest deletion prior of the class, in [0, 1]
 * @param slices consecutive slices that the class owns, at least 1
 * @param share planned share of the samples, relative to the other classes' shares; at least 1. It shapes the schedule and is
 *     stated, never counted from the data
 */
public record PriorClass(double from, int slices, int share) {

    private static final int LARGEST_SHARE = 1_000_000;

    public PriorClass {
        if (!(from >= 0 && from <= 1)) {
            throw new InvalidValueException("a deletion prior lies in [0, 1], so a class cannot start at " + from);
        }
        if (slices < 1) {
            throw new InvalidValueException("a prior class owns at least 1 slice, not " + slices);
        }
        if (share < 1 || share > LARGEST_SHARE) {
            throw new InvalidValueException("the share of a prior class is 1 to " + LARGEST_SHARE + ", not " + share);
        }
    }
}
