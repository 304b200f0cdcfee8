package dev.sisa.bench.unlearn;

import dev.sisa.bench.chart.ChartOption;
import dev.sisa.bench.home.BenchHome;
import dev.sisa.cli.data.Tables;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.spec.SpecOptions;
import dev.sisa.core.cost.ExpectedVisits;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.TrainingSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa bench unlearn}. */
@Command(
        name = "unlearn",
        description =
                "The cost of a batch of random requests, against training one model on everything that is left: in sample visits"
                        + " counted over many trials, in CPU time of the training thread and in wall-clock time over a few.",
        footer = {
            "",
            "Examples:",
            "  sisa bench unlearn --data applicants.csv --schema schema.json \\",
            "      --shards 20 --slices 50 --requests 8",
            "  sisa bench unlearn --data applicants.csv --schema schema.json --requests 1 \\",
            "      --trials 300 --trained 0 --json",
            "  sisa bench unlearn --data train-images-idx3-ubyte.gz --schema digits.json --shards 5 --trained 2"
        })
public final class UnlearnBenchCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "FILE", required = true, description = Tables.TRAINING)
    private Path data = Path.of("");

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Option(
            names = "--requests",
            paramLabel = "K",
            defaultValue = "8",
            description = "samples of a batch of requests (default: 8)")
    private int requests;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "60",
            description = "batches that are counted only (default: 60)")
    private int trials;

    @Option(
            names = "--trained",
            paramLabel = "N",
            defaultValue = "5",
            description = "batches that are forgotten by training, 0 for none (default: 5)")
    private int trained;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "1",
            description = "shards that a batch heals at a time (default: 1)")
    private int workers;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private ChartOption chart = new ChartOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        ModelSpec spec = options.spec();
        chart.requireFolder();
        List<BenchSample> samples = BenchSample.read(skipLines.of(data), spec.schema());
        requireSense(samples.size());
        Random random = new Random(spec.training().seed());
        double counted = new CountedTrials(spec.training(), samples, random).meanVisits(requests, trials);
        List<TrainedTrials.Trial> measured = trained == 0 ? List.of() : measured(spec, samples, random);
        UnlearnBenchResult result = new UnlearnBenchResult(
                new UnlearnBenchResult.UnlearnInputs(spec.training(), samples.size(), requests, trials),
                counted,
                expected(spec.training(), samples.size()),
                measured);
        output.console().print(result);
        chart.write(result::chart);
        return ExitCodes.DONE;
    }

    private void requireSense(int samples) {
        if (requests < 1 || trials < 1 || workers < 1 || trained < 0) {
            throw new MisuseException(
                    "--requests, --trials and --workers must be at least 1, and --trained at least 0");
        }
        if (samples <= (long) requests * Math.max(1, trained)) {
            throw new CommandException(data + " has " + samples + " samples, too few to forget " + requests
                    + " at a time " + Math.max(1, trained) + " times and still train");
        }
    }

    private OptionalDouble expected(TrainingSpec spec, int samples) {
        return switch (spec.layout().placement()) {
            case PlacementPolicy.Uniform _ ->
                OptionalDouble.of(new ExpectedVisits(spec.layout(), spec.passes()).oneBatch(samples, requests));
            case PlacementPolicy.PriorOrdered _, PlacementPolicy.PriorSharded _ -> OptionalDouble.empty();
        };
    }

    private List<TrainedTrials.Trial> measured(ModelSpec spec, List<BenchSample> samples, Random random) {
        try (BenchHome home = BenchHome.make();
                Meter meter = output.meter()) {
            Training training = new Training(home.installation(), meter, threads.count());
            return new TrainedTrials(home.installation(), training, skipLines.of(data))
                    .run(spec, samples, new TrainedTrials.Batches(trained, requests, workers), random);
        }
    }
}
