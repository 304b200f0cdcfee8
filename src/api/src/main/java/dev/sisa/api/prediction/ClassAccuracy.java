package dev.sisa.api.prediction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The answers to the rows of one true class, and the answers of that class.
 *
 * @param label the class
 * @param rowCount answered rows of it
 * @param answeredCount how often it was answered
 * @param recall share of its rows that was answered right; absent without rows
 * @param precision share of its answers that is right; absent if it was never answered
 * @param f1 harmonic mean of the two; absent if there are neither rows nor answers of it
 * @param auc area under the ROC curve of its score against all other classes, ties counting half; absent where {@code summary}
 *     has none, without rows or with all of them, and of the first of two classes
 * @param answerCounts how often each class was answered to its rows, by label
 */
public record ClassAccuracy(
        String label,
        long rowCount,
        long answeredCount,
        OptionalDouble recall,
        OptionalDouble precision,
        OptionalDouble f1,
        OptionalDouble auc,
        Map<String, Long> answerCounts) {

    public ClassAccuracy {
        answerCounts = Collections.unmodifiableMap(new LinkedHashMap<>(answerCounts));
    }
}
