package dev.sisa.core.serving;

import dev.sisa.core.spec.Aggregation;
import java.util.List;

/** Points of each class over some predictions: votes, or sums of probabilities. */
final class Scores {

    private Scores() {}

    /**
     * Points {@code [classes]}. Sums are made in double in the order of the predictions, which a {@link PredictionSet} keeps
     * by shard, so that they do not depend on which constituent answered first.
     */
    static double[] of(Aggregation aggregation, int classes, List<ConstituentPrediction> predictions) {
        double[] scores = new double[classes];
        for (ConstituentPrediction constituentPrediction : predictions) {
            switch (aggregation) {
                case MAJORITY -> scores[constituentPrediction.label()]++;
                case MEAN -> {
                    for (int label = 0; label < classes; label++) {
                        scores[label] += constituentPrediction.probability(label);
                    }
                }
            }
        }
        return scores;
    }

    /** The label with most points, the smallest among equals. */
    static int leader(double[] scores) {
        int leader = 0;
        for (int label = 1; label < scores.length; label++) {
            if (scores[label] > scores[leader]) {
                leader = label;
            }
        }
        return leader;
    }
}
