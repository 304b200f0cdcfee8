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
 * @param balancedAccuracy mean recall of the classes that have rows
 * @param macroF1 mean F1 of the classes that have rows or were answered
 * @param auc area under the ROC curve: of two classes that of the second one's score, of several the mean of the classes that have
 *     one; absent if answers are votes, if scores are withheld, if the rows are all of one class, and beyond 8,388,608 scores, one
 *     for each row and class, or for each row if there are two
 * @param positiveLabel the class that {@code auc} is of; absent of several classes, and without {@code auc}
 * @param classes by true class, in the order of the schema
 */
public record PredictionSummary(
        RowCounts counts,
        int voterCount,
        boolean degraded,
        Optional<String> modelVersion,
        OptionalDouble accuracy,
        OptionalDouble alwaysMostFrequent,
        OptionalDouble balancedAccuracy,
        OptionalDouble macroF1,
        OptionalDouble auc,
        Optional<String> positiveLabel,
        Optional<List<ClassAccuracy>> classes) {

    public PredictionSummary {
        classes = classes.map(List::copyOf);
    }
}
