package dev.sisa.core.serving;

import java.util.List;
import java.util.stream.Stream;

/**
 * The constituents' predictions for one row.
 *
 * @param predictions those whose probabilities are finite
 * @param incomplete how many constituents healing may change or bring back, whether they answer now or not
 */
record RowPredictions(List<OfConstituent> predictions, int incomplete) {

    RowPredictions {
        predictions =
                predictions.stream().filter(one -> one.prediction().finite()).toList();
    }

    /** A prediction and its constituent. */
    record OfConstituent(Constituent constituent, ConstituentPrediction prediction) {}

    /** The predictions as they are aggregated. */
    PredictionSet predictionSet() {
        return new PredictionSet(
                values(predictions.stream().filter(one -> one.constituent().complete())),
                values(predictions.stream()),
                incomplete);
    }

    /** Predictions that count towards the quorum. */
    int counted() {
        return (int)
                predictions.stream().filter(one -> one.constituent().counts()).count();
    }

    private static List<ConstituentPrediction> values(Stream<OfConstituent> predictions) {
        return predictions.map(OfConstituent::prediction).toList();
    }
}
