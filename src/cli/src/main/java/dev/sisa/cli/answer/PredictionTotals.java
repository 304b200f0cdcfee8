package dev.sisa.cli.answer;

import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.PredictionResult;
import java.util.List;
import java.util.Optional;

/** Totals of the answers to a table so far. Not thread-safe. */
public final class PredictionTotals {

    private final Confusion confusion;
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
     * @param labels texts of the classes
     */
    public PredictionTotals(List<String> labels) {
        this.confusion = new Confusion(labels);
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
        row.label().ifPresent(label -> confusion.add(label, answer.label()));
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

    /** The confusion matrix of the answered rows with a label. */
    public Confusion confusion() {
        return confusion;
    }
}
