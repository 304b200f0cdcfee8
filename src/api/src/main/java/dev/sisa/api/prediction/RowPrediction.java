package dev.sisa.api.prediction;

import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.PredictionResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer to one row, or why there is none. Only an answered row has a label and what belongs to it.
 *
 * @param id id of the row, as the caller's table has it
 * @param state see {@link RowState}
 * @param label the answer
 * @param scores share of the votes, or mean probability, of each class in the order of the schema; absent if withheld
 * @param voterCount constituents whose predictions count in it
 * @param degraded whether some constituent is rolled back or out of the vote
 * @param certified whether healing cannot change the label
 * @param modelVersion 16 hexadecimal digits that change whenever a constituent answers from another checkpoint
 * @param refusal why it is refused, if it is
 */
public record RowPrediction(
        String id,
        RowState state,
        Optional<String> label,
        Optional<List<Double>> scores,
        OptionalInt voterCount,
        Optional<Boolean> degraded,
        Optional<Boolean> certified,
        Optional<String> modelVersion,
        Optional<RowRefusal> refusal) {

    public RowPrediction {
        scores = scores.map(List::copyOf);
    }

    /**
     * The result of a row.
     *
     * @param labels texts of the classes
     */
    public static RowPrediction of(String id, PredictionResult result, List<String> labels) {
        return switch (result) {
            case PredictionResult.Answered(Answer answer) -> answered(id, answer, labels.get(answer.label()));
            case PredictionResult.Refused(PredictionResult.Refusal refusal) ->
                without(id, RowState.REFUSED, Optional.of(RowRefusal.of(refusal)));
            case PredictionResult.Gone _ -> without(id, RowState.GONE, Optional.empty());
        };
    }

    private static RowPrediction answered(String id, Answer answer, String label) {
        return new RowPrediction(
                id,
                RowState.ANSWERED,
                Optional.of(label),
                answer.scores(),
                OptionalInt.of(answer.voters()),
                Optional.of(answer.degraded()),
                Optional.of(answer.certified()),
                Optional.of(answer.modelVersion()),
                Optional.empty());
    }

    private static RowPrediction without(String id, RowState state, Optional<RowRefusal> refusal) {
        return new RowPrediction(
                id,
                state,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                refusal);
    }
}
