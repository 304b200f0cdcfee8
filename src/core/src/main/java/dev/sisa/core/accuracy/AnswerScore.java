package dev.sisa.core.accuracy;

import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.serving.PredictionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The score of a model on labelled rows, by one way of aggregation.
 *
 * @param rows in all
 * @param answered of them, those that were not refused
 * @param right of these
 * @param labels of these
 */
public record AnswerScore(long rows, long answered, long right, LabelCounts labels) {

    public static final AnswerScore NONE = new AnswerScore(0, 0, 0, LabelCounts.NONE);

    /** Of results to rows that have a label each. */
    public static AnswerScore of(List<PredictionResult> results, List<PredictionRow> labelled) {
        List<Integer> labels = new ArrayList<>();
        long right = 0;
        for (int row = 0; row < labelled.size(); row++) {
            if (results.get(row) instanceof PredictionResult.Answered said) {
                int label = labelled.get(row).label().orElseThrow();
                labels.add(label);
                right += said.answer().label() == label ? 1 : 0;
            }
        }
        return new AnswerScore(labelled.size(), labels.size(), right, LabelCounts.of(labels));
    }

    public AnswerScore plus(AnswerScore more) {
        return new AnswerScore(
                rows + more.rows, answered + more.answered, right + more.right, labels.plus(more.labels));
    }

    public double share() {
        return (double) answered / rows;
    }

    /** Share of right answers among all; empty if every row was refused. */
    public OptionalDouble accuracy() {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / answered);
    }
}
