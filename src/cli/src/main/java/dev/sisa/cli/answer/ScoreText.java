package dev.sisa.cli.answer;

import dev.sisa.cli.output.Figures;
import dev.sisa.core.accuracy.AnswerScore;
import java.util.OptionalDouble;

/** The score of a model, in words. */
record ScoreText(AnswerScore score) {

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
