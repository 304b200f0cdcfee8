package dev.sisa.cli.answer;

import dev.sisa.core.accuracy.Confusion;
import dev.sisa.core.accuracy.LabelledScores;
import dev.sisa.core.accuracy.RocAreas;
import dev.sisa.core.data.LabelGap;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.PredictionResult;
import dev.sisa.core.spec.Aggregation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Totals of the answers to a table so far. Not thread-safe. */
public final class PredictionTotals {

    private final Confusion confusion;
    private final LabelledScores scores;
    private final Aggregation aggregation;
    private final Map<LabelGap, Long> gaps = new EnumMap<>(LabelGap.class);
    private Optional<Answer> last = Optional.empty();
    private Optional<PredictionResult.Refusal> refusal = Optional.empty();
    private long answered;
    private long certified;
    private long refused;
    private long gone;
    private boolean degraded;

    /**
     * Nothing yet.
     *
     * @param classes how many there are
     * @param aggregation that answers come by
     */
    public PredictionTotals(int classes, Aggregation aggregation) {
        this.confusion = new Confusion(classes);
        this.scores = new LabelledScores(classes);
        this.aggregation = aggregation;
    }

    public void add(PredictionRow row, PredictionResult predictionResult) {
        switch (predictionResult) {
            case PredictionResult.Answered(Answer answer) -> add(row, answer);
            case PredictionResult.Refused(PredictionResult.Refusal reason) -> {
                refused++;
                refusal = Optional.of(reason);
            }
            case PredictionResult.Gone _ -> gone++;
        }
    }

    private void add(PredictionRow row, Answer answer) {
        answered++;
        certified += answer.certified() ? 1 : 0;
        degraded |= answer.degraded();
        last = Optional.of(answer);
        row.label().ifPresent(label -> score(label, answer));
        row.labelGap().ifPresent(gap -> gaps.merge(gap, 1L, Long::sum));
    }

    /** Shares of votes are no scores to draw a curve by: a few constituents have too few of them. */
    private void score(int label, Answer answer) {
        confusion.add(label, answer.label());
        if (averaged()) {
            answer.scores().ifPresent(each -> scores.add(label, each));
        }
    }

    /** Whether the scores of answers are mean probabilities. */
    public boolean averaged() {
        return aggregation == Aggregation.MEAN;
    }

    public long rows() {
        return answered + refused + gone;
    }

    public long answered() {
        return answered;
    }

    /** Rows whose answer healing cannot change. */
    public long certified() {
        return certified;
    }

    public long refused() {
        return refused;
    }

    /** Rows asked of a model without samples. */
    public long gone() {
        return gone;
    }

    /** Whether some constituent was rolled back or out of the vote: nothing is refused for another reason. */
    public boolean degraded() {
        return degraded || refused > 0;
    }

    /** The newest answer. */
    public Optional<Answer> last() {
        return last;
    }

    /** The reason of the newest refusal. */
    public Optional<PredictionResult.Refusal> refusal() {
        return refusal;
    }

    /** Answered rows without a label that could be scored by. */
    public long unlabelled(LabelGap gap) {
        return gaps.getOrDefault(gap, 0L);
    }

    /** The areas under the ROC curves; empty if there are more scores than are kept. */
    public Optional<RocAreas> areas() {
        return scores.areas();
    }

    /** The confusion matrix of the answered rows with a label. */
    public Confusion confusion() {
        return confusion;
    }
}
