package dev.sisa.bench.accuracy;

import dev.sisa.bench.chart.ChartOption;
import dev.sisa.cli.data.LabelledFile;
import dev.sisa.cli.data.Tables;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.AskedTableOptions;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.spec.SpecOptions;
import dev.sisa.core.accuracy.LabelCounts;
import dev.sisa.core.accuracy.LabelledRows;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa bench accuracy}. */
@Command(
        name = "accuracy",
        description =
                "Accuracy over numbers of shards and slices, by majority and by mean, beside one model on everything and"
                        + " models on a single shard; all with the same total passes.",
        footer = {
            "",
            "Examples:",
            "  sisa bench accuracy --data train.csv --test test.csv --schema schema.json \\",
            "      --shard-counts 2,5,10,20 --slice-counts 10 --seeds 3 --chart accuracy.svg",
            "  sisa bench accuracy --data train-images-idx3-ubyte.gz --test t10k-images-idx3-ubyte.gz \\",
            "      --schema digits.json"
        })
public final class AccuracyBenchCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", required = true, description = Tables.TRAINING)
    private Path data = Path.of("");

    @Option(names = "--test", paramLabel = "FILE", required = true, description = "table with labels to score with")
    private Path test = Path.of("");

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Option(
            names = "--shard-counts",
            paramLabel = "S",
            split = ",",
            defaultValue = "2,5,10,20",
            description = "numbers of shards, in place of that of a spec (default: 2,5,10,20)")
    private List<Integer> shards = List.of();

    @Option(
            names = "--slice-counts",
            paramLabel = "R",
            split = ",",
            defaultValue = "10",
            description = "numbers of slices, in place of that of a spec (default: 10)")
    private List<Integer> slices = List.of();

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1", description = "seeds to average over (default: 1)")
    private int seeds;

    @Mixin
    private AskedTableOptions asked = new AskedTableOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ChartOption chart = new ChartOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (seeds < 1) {
            throw new MisuseException("--seeds must be at least 1, not " + seeds);
        }
        ModelSpec spec = options.withoutLayout();
        List<Layout> layouts = MisuseException.checked(this::layouts);
        chart.requireFolder();
        LabelledRows rows = LabelledFile.read(skipLines.of(test), spec.schema(), asked.on(BadRows.refused()));
        AccuracyBenchResult result = result(spec, layouts, rows);
        output.console().print(result);
        chart.write(result::chart);
        return ExitCodes.DONE;
    }

    private List<Layout> layouts() {
        return slices.stream()
                .flatMap(sliceCount -> shards.stream()
                        .map(shardCount -> new Layout(shardCount, sliceCount, new PlacementPolicy.Uniform())))
                .toList();
    }

    private AccuracyBenchResult result(ModelSpec spec, List<Layout> layouts, LabelledRows rows) {
        try (Meter meter = output.meter()) {
            AccuracyBench bench = new AccuracyBench(skipLines.of(data), rows, threads.count(), meter);
            VoteTally.Score one = score(bench, spec, new Layout(1, 1, new PlacementPolicy.Uniform()));
            List<AccuracyBenchResult.Row> scores = new ArrayList<>();
            for (Layout layout : layouts) {
                scores.add(new AccuracyBenchResult.Row(layout.shards(), layout.slices(), score(bench, spec, layout)));
            }
            meter.clear();
            LabelCounts labels = rows.labels();
            AccuracyBenchResult.AccuracyInputs inputs = new AccuracyBenchResult.AccuracyInputs(
                    rows.rows().size(),
                    seeds,
                    spec.schema().labels().get(labels.label()),
                    labels.mostFrequent().orElseThrow());
            return new AccuracyBenchResult(inputs, one.majority(), scores);
        }
    }

    private VoteTally.Score score(AccuracyBench bench, ModelSpec spec, Layout layout) {
        List<VoteTally.Score> scores = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            TrainingSpec training =
                    spec.training().with(layout).withSeed(spec.training().seed() + seed);
            scores.add(bench.score(new ModelSpec(spec.schema(), training)));
        }
        return VoteTally.Score.average(scores);
    }
}
