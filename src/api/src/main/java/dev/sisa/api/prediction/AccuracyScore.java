package dev.sisa.api.prediction;

import java.util.OptionalDouble;

/**
 * The score of a model on labelled rows, by one way of aggregation.
 *
 * @param answeredShare share of the rows that are answered, from 0 to 1
 * @param accuracy share of right answers among the answered; absent if none is
 * @param alwaysMostFrequent the same of always answering the most frequent label of the answered rows
 */
public record AccuracyScore(double answeredShare, OptionalDouble accuracy, OptionalDouble alwaysMostFrequent) {}
