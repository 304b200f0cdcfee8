package dev.sisa.api.plan;

/**
 * Accuracy of a model as it is, and while requests are pending.
 *
 * @param testRowCount rows with a label
 * @param constituentCount constituents that vote as it is
 * @param quorumFloor share below which answers that are not certified are refused, from 0 to 1
 * @param now as it is
 * @param interim from accepted until healed
 */
public record AccuracyForecast(
        int testRowCount, int constituentCount, double quorumFloor, AggregationScores now, PendingScores interim) {}
