package dev.sisa.api.plan;

import dev.sisa.api.MeanEstimate;
import dev.sisa.api.prediction.AccuracyScore;
import java.util.Optional;

/**
 * The score of a model from the acceptance of requests until they are healed.
 *
 * @param majority by majority
 * @param mean by mean probability
 * @param rolledBackCount constituents that answer from an earlier step
 * @param outCount constituents that do not answer
 */
public record PendingScores(
        AccuracyScore majority,
        AccuracyScore mean,
        Optional<MeanEstimate> rolledBackCount,
        Optional<MeanEstimate> outCount) {}
