package dev.sisa.api.verification;

import dev.sisa.core.verification.AnswerComparison;

/**
 * Two homes' answers to the survivors.
 *
 * @param sampleCount survivors that were asked for
 * @param comparedCount answers of single constituents that were compared
 * @param differentCount survivors that were answered differently
 */
public record ComparedAnswers(long sampleCount, long comparedCount, long differentCount) {

    /** The result of a comparison. */
    public static ComparedAnswers of(AnswerComparison.Difference answers) {
        return new ComparedAnswers(answers.samples(), answers.answers(), answers.different());
    }
}
