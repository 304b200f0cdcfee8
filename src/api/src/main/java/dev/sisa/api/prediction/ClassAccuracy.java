package dev.sisa.api.prediction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answers to the rows of one true class.
 *
 * @param label the class
 * @param rowCount answered rows of it
 * @param accuracy share of them that was answered right; 0 without rows
 * @param answerCounts how often each class was answered, by label
 */
public record ClassAccuracy(String label, long rowCount, double accuracy, Map<String, Long> answerCounts) {

    public ClassAccuracy {
        answerCounts = Collections.unmodifiableMap(new LinkedHashMap<>(answerCounts));
    }
}
