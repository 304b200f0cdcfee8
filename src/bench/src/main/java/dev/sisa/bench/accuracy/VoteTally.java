package dev.sisa.bench.accuracy;

import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.serving.ConstituentPrediction;
import dev.sisa.core.serving.Ensemble;
import dev.sisa.core.serving.PredictionSet;
import dev.sisa.core.spec.Aggregation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts right answers of an ensemble, by both ways of aggregation, and of its constituents alone. Not thread-safe. */
final class VoteTally {

    private final int classes;
    private final Ensemble majority;
    private final Ensemble mean;
    private long rows;
    private long rightByMajority;
    private long rightByMean;
    private double rightAlone;

    VoteTally(int classes) {
        this.classes = classes;
        this.majority = new Ensemble(Aggregation.MAJORITY, classes);
        this.mean = new Ensemble(Aggregation.MEAN, classes);
    }

    /**
     * Shares of right answers; a row that no constituent answers is not answered right.
     *
     * @param alone of a constituent by itself, mean over the constituents: the accuracy of a model on 1/S of the data
     */
    record Score(double majority, double mean, double alone) {

        static Score average(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::majority).average().orElseThrow(),
                    scores.stream().mapToDouble(Score::mean).average().orElseThrow(),
                    scores.stream().mapToDouble(Score::alone).average().orElseThrow());
        }
    }

    /**
     * Counts some rows.
     *
     * @param voters {@code [rows][classes]} of each constituent, in shard order
     * @param labelled rows that have a label
     */
    void add(List<float[]> voters, List<PredictionRow> labelled) {
        for (int row = 0; row < labelled.size(); row++) {
            rows++;
            List<ConstituentPrediction> predictions = predictions(voters, row);
            if (!predictions.isEmpty()) {
                add(predictions, labelled.get(row).label().orElseThrow());
            }
        }
    }

    Score score() {
        return new Score((double) rightByMajority / rows, (double) rightByMean / rows, rightAlone / rows);
    }

    private void add(List<ConstituentPrediction> predictions, int label) {
        PredictionSet predictionSet = new PredictionSet(predictions, predictions, 0);
        rightByMajority += majority.decide(predictionSet).label() == label ? 1 : 0;
        rightByMean += mean.decide(predictionSet).label() == label ? 1 : 0;
        Stream<ConstituentPrediction> right =
                predictions.stream().filter(constituentPrediction -> constituentPrediction.label() == label);
        rightAlone += (double) right.count() / predictions.size();
    }

    private List<ConstituentPrediction> predictions(List<float[]> voters, int row) {
        return IntStream.range(0, voters.size())
                .mapToObj(voter -> new ConstituentPrediction(
                        voter, Arrays.copyOfRange(voters.get(voter), row * classes, (row + 1) * classes)))
                .filter(ConstituentPrediction::finite)
                .toList();
    }
}
