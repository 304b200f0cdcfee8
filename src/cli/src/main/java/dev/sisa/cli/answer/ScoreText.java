package dev.sisa.cli.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Figures;
import dev.sisa.core.accuracy.AnswerScore;
import java.util.OptionalDouble;

/** The score of a model, for people and programs. */
record ScoreText(AnswerScore score) {

    /**
     * Names in JSON.
     *
     * @param mostFrequent accuracy of always answering the most frequent label of the answered rows
     */
    record Names(String accuracy, String mostFrequent, String share) {}

    /** Without accuracies where there is no answer. */
    void putInto(ObjectNode node, Names names) {
        node.put(names.share(), score.share());
        score.accuracy().ifPresent(value -> node.put(names.accuracy(), value));
        score.labels().mostFrequent().ifPresent(value -> node.put(names.mostFrequent(), value));
    }

    /** {@code 86.5 %}, or a dash where there is no answer. */
    String accuracy() {
        return text(score.accuracy());
    }

    /** The same for always answering the most frequent label of the answered rows. */
    String mostFrequent() {
        return text(score.labels().mostFrequent());
    }

    private static String text(OptionalDouble share) {
        return share.isPresent() ? Figures.percent(share.getAsDouble()) : "-";
    }
}
