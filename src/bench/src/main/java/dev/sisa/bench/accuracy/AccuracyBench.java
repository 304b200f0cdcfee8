package dev.sisa.bench.accuracy;

import dev.sisa.bench.home.BenchHome;
import dev.sisa.cli.answer.Prediction;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.accuracy.LabelledRows;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.serving.ServingEnsemble;
import dev.sisa.tables.TableFile;
import java.util.List;
import java.util.Random;

/** Trains a model in a home of its own and scores its ensemble, by both ways of aggregation, and its constituents alone. */
final class AccuracyBench {

    private static final int BLOCK = 1_024;

    private final TableFile data;
    private final LabelledRows test;
    private final int threads;
    private final Meter meter;

    AccuracyBench(TableFile data, LabelledRows test, int threads, Meter meter) {
        this.data = data;
        this.test = test;
        this.threads = threads;
        this.meter = meter;
    }

    /** With keys that follow from the seed, so that a repeated benchmark gives the same figures. */
    VoteTally.Score score(ModelSpec spec) {
        try (BenchHome home = BenchHome.make()) {
            ModelKeys keys = ModelKeys.random(new Random(spec.training().seed()));
            Training training = new Training(home.installation(), meter, threads);
            Model model = new Model("bench", spec, keys);
            training.from(model, data, BadRows.refused());
            return score(
                    Prediction.ensemble(home.installation(), model),
                    model.shape().classes());
        }
    }

    private VoteTally.Score score(ServingEnsemble ensemble, int classes) {
        VoteTally tally = new VoteTally(classes);
        List<PredictionRow> rows = test.rows();
        for (int from = 0; from < rows.size(); from += BLOCK) {
            List<PredictionRow> block = rows.subList(from, Math.min(from + BLOCK, rows.size()));
            tally.add(ensemble.probabilities(LabelledRows.features(block), block.size()), block);
        }
        return tally.score();
    }
}
