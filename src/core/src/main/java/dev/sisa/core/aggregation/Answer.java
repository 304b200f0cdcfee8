package dev.sisa.core.aggregation;

import java.util.List;

/**
 * What the ensemble says of one sample.
 *
 * @param label position of the label among the schema's values
 * @param scores share of the votes, or mean probability, of each class; sums to 1 within 1e-6
 * @param voters constituents that answered
 * @param degraded whether some constituent is rolled back or out of the vote
 * @param certified whether healing cannot change the label
 */
public record Answer(int label, List<Double> scores, int voters, boolean degraded, boolean certified) {

    public Answer {
        scores = List.copyOf(scores);
    }
}
