package dev.sisa.core.serving;

import java.util.List;
import java.util.Optional;

/**
 * The ensemble's answer for one sample. It tells nothing of a single shard, which attacks could use to choose deletions.
 *
 * @param label position of the label among the schema's values
 * @param scores share of the votes, or mean probability, of each class, summing to 1 within 1e-6; empty if withheld
 * @param voters constituents whose predictions count in it
 * @param degraded whether some constituent is rolled back or out of the vote
 * @param certified whether healing cannot change the label
 * @param modelVersion 16 hexadecimal digits that change whenever a constituent answers from another checkpoint
 */
public record Answer(
        int label,
        Optional<List<Double>> scores,
        int voters,
        boolean degraded,
        boolean certified,
        String modelVersion) {

    public Answer {
        scores = scores.map(List::copyOf);
    }

    static Answer of(EnsemblePrediction ensemblePrediction, AnswerRules rules, String modelVersion) {
        return new Answer(
                ensemblePrediction.label(),
                rules.labelOnly() ? Optional.empty() : Optional.of(ensemblePrediction.scores()),
                ensemblePrediction.voters(),
                ensemblePrediction.degraded(),
                ensemblePrediction.certified(),
                modelVersion);
    }
}
