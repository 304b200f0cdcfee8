package dev.sisa.cli;

import dev.sisa.core.aggregation.Ballot;
import dev.sisa.core.aggregation.Ensemble;
import dev.sisa.core.aggregation.Panel;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.core.store.ModelKeys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Trains a model in a home of its own and scores its ensemble, by both ways of aggregation, and its constituents alone. */
final class AccuracyBench {

    private static final int BLOCK = 1_024;

    private final Path data;
    private final LabelledRows test;
    private final int threads;
    private final Meter meter;

    AccuracyBench(Path data, LabelledRows test, int threads, Meter meter) {
        this.data = data;
        this.test = test;
        this.threads = threads;
        this.meter = meter;
    }

    /**
     * Shares of right answers.
     *
     * @param alone of a constituent by itself, mean over the constituents: what a model on 1/S of the data reaches
     */
    record Score(double majority, double mean, double alone) {

        static Score average(List<Score> scores) {
            return new Score(
                    scores.stream().mapToDouble(Score::majority).average().orElseThrow(),
                    scores.stream().mapToDouble(Score::mean).average().orElseThrow(),
                    scores.stream().mapToDouble(Score::alone).average().orElseThrow());
        }
    }

    /** With keys that follow from the seed, so that a benchmark that is run again says the same. */
    Score score(ModelSpec spec) {
        try (BenchHome home = BenchHome.make()) {
            ModelKeys keys = ModelKeys.random(new Random(spec.training().seed()));
            Training training = new Training(home.workplace(), meter, threads);
            Model model = training.resolve("bench", spec, Optional.of(keys));
            training.from(model, data, BadRows.refused());
            return score(
                    Prediction.ensemble(home.workplace(), model), model.shape().classes());
        }
    }

    private Score score(ServingEnsemble ensemble, int classes) {
        Tally tally = new Tally(classes);
        List<PredictionRow> rows = test.rows();
        for (int from = 0; from < rows.size(); from += BLOCK) {
            List<PredictionRow> block = rows.subList(from, Math.min(from + BLOCK, rows.size()));
            List<float[]> voters = ensemble.probabilities(LabelledRows.features(block), block.size());
            for (int row = 0; row < block.size(); row++) {
                tally.add(ballots(voters, row, classes), block.get(row).label().orElseThrow());
            }
        }
        return tally.score(rows.size());
    }

    private static List<Ballot> ballots(List<float[]> voters, int row, int classes) {
        return IntStream.range(0, voters.size())
                .mapToObj(shard ->
                        new Ballot(shard, Arrays.copyOfRange(voters.get(shard), row * classes, (row + 1) * classes)))
                .filter(Ballot::finite)
                .toList();
    }

    private static final class Tally {

        private final Ensemble majority;
        private final Ensemble mean;
        private long rightByMajority;
        private long rightByMean;
        private double rightAlone;

        Tally(int classes) {
            majority = new Ensemble(Aggregation.MAJORITY, classes);
            mean = new Ensemble(Aggregation.MEAN, classes);
        }

        void add(List<Ballot> ballots, int label) {
            Panel panel = new Panel(ballots, ballots, 0);
            rightByMajority += majority.decide(panel).label() == label ? 1 : 0;
            rightByMean += mean.decide(panel).label() == label ? 1 : 0;
            Stream<Ballot> right = ballots.stream().filter(ballot -> ballot.label() == label);
            rightAlone += (double) right.count() / ballots.size();
        }

        Score score(int rows) {
            return new Score((double) rightByMajority / rows, (double) rightByMean / rows, rightAlone / rows);
        }
    }
}
