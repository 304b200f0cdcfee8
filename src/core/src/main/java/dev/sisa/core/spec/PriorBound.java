package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;

/**
 * The beginning of a slice in the order of deletion priors: the first sample that is not below this bound.
 *
 * @param prior deletion prior, in [0, 1]
 * @param rank among samples of that prior, by a keyed hash of 32 bits, at least 0
 */
public record PriorBound(double prior, long rank) implements Comparable<PriorBound> {

    /** Ranks are below this. */
    public static final long RANKS = 1L << 32;

    public PriorBound {
        if (!(prior >= 0 && prior <= 1)) {
            throw new InvalidValueException("a deletion prior lies in [0, 1], so a slice cannot begin at " + prior);
        }
        if (rank < 0 || rank >= RANKS) {
            throw new InvalidValueException("a rank has 32 bits, unlike " + rank);
        }
    }

    @Override
    public int compareTo(PriorBound other) {
        int byPrior = Double.compare(prior, other.prior);
        return byPrior == 0 ? Long.compare(rank, other.rank) : byPrior;
    }
}
