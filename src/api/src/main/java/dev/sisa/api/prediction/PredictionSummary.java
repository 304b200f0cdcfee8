package dev.sisa.api.prediction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Totals of the answers to a table.
 *
 * @param counts rows
 * @param voterCount constituents that the newest answer counts
 * @param degraded whether some constituent was rolled back or out of the vote
 * @param modelVersion of the newest answer; absent without one
 * @param accuracy share of right answers; absent without answered rows whose label is known
 * @param alwaysMostFrequent the same of always answering the most frequent label
 * @param classes by true class, in the order of the schema
 */
public record PredictionSummary(
        RowCounts counts,
        int voterCount,
        boolean degraded,
        Optional<String> modelVersion,
        OptionalDouble accuracy,
        OptionalDouble alwaysMostFrequent,
        Optional<List<ClassAccuracy>> classes) {

    public PredictionSummary {
        classes = classes.map(List::copyOf);
    }
}
