package dev.sisa.api.plan;

import dev.sisa.api.prediction.AccuracyScore;

/**
 * The score of a model by both ways of aggregation.
 *
 * @param majority by majority
 * @param mean by mean probability
 */
public record AggregationScores(AccuracyScore majority, AccuracyScore mean) {}
