package dev.sisa.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.serving.Reply;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What comes of asking for rows with labels, by one way of aggregation.
 *
 * @param rows that were asked for
 * @param answered of them, those that were not refused
 * @param right of these
 */
record AnswerScore(long rows, long answered, long right) {

    static final AnswerScore NONE = new AnswerScore(0, 0, 0);

    /** Of replies to rows that have a label each. */
    static AnswerScore of(List<Reply> replies, List<PredictionRow> labelled) {
        long answered = 0;
        long right = 0;
        for (int row = 0; row < labelled.size(); row++) {
            if (replies.get(row) instanceof Reply.Answered said) {
                answered++;
                right += said.answer().label() == labelled.get(row).label().orElseThrow() ? 1 : 0;
            }
        }
        return new AnswerScore(labelled.size(), answered, right);
    }

    AnswerScore plus(AnswerScore more) {
        return new AnswerScore(rows + more.rows, answered + more.answered, right + more.right);
    }

    double share() {
        return (double) answered / rows;
    }

    /** Share of right answers among all; empty if every row was refused. */
    OptionalDouble accuracy() {
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / answered);
    }

    /** Without an accuracy where there is no answer. */
    void putInto(ObjectNode node, String accuracy, String share) {
        node.put(share, share());
        accuracy().ifPresent(value -> node.put(accuracy, value));
    }

    /** {@code 86.5 %}, or a dash where there is no answer. */
    String accuracyText() {
        return accuracy().isPresent() ? Figures.percent(accuracy().getAsDouble()) : "-";
    }
}
