package dev.sisa.core.serving;

import java.util.List;

/**
 * The ensemble's prediction for one sample.
 *
 * @param label position of the label among the schema's values
 * @param scores share of the votes, or mean probability, of each class; sums to 1 within 1e-6
 * @param voters constituents whose predictions count in it
 * @param degraded whether some constituent is rolled back or out of the vote
 * @param certified whether healing cannot change the label
 */
public record EnsemblePrediction(int label, List<Double> scores, int voters, boolean degraded, boolean certified) {

    public EnsemblePrediction {
        scores = List.copyOf(scores);
    }
}
