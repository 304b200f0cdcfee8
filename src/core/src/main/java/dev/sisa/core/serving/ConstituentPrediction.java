package dev.sisa.core.serving;

import java.util.Arrays;

/** One constituent's prediction for one sample: the probability of each class. Immutable. */
public final class ConstituentPrediction {

    private final int shard;
    private final float[] probabilities;

    /**
     * A row of a forward pass.
     *
     * @param shard whose constituent predicts
     * @param probabilities {@code [classes]}, summing to 1 within 1e-6
     */
    public ConstituentPrediction(int shard, float... probabilities) {
        this.shard = shard;
        this.probabilities = probabilities.clone();
    }

    public int shard() {
        return shard;
    }

    public int classes() {
        return probabilities.length;
    }

    public double probability(int label) {
        return probabilities[label];
    }

    /** Whether all probabilities are finite; overflowing arithmetic makes them NaN. */
    public boolean finite() {
        boolean finite = true;
        for (float probability : probabilities) {
            finite &= Float.isFinite(probability);
        }
        return finite;
    }

    /** The most probable label, the smallest among equals. */
    public int label() {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return "shard " + shard + " " + Arrays.toString(probabilities);
    }
}
