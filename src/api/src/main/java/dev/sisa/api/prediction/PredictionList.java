package dev.sisa.api.prediction;

import dev.sisa.api.Failure;
import java.util.List;
import java.util.Optional;

/**
 * The answers to the rows of a table: with their totals, or with the failure that ended them.
 *
 * @param predictions one a row, in the order of the table
 * @param summary totals; absent if it failed
 * @param error the failure that ended it; the rows before it have their answers
 */
public record PredictionList(
        List<RowPrediction> predictions, Optional<PredictionSummary> summary, Optional<Failure> error) {

    public PredictionList {
        predictions = List.copyOf(predictions);
    }
}
