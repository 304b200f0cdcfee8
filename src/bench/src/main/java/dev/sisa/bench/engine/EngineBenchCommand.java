package dev.sisa.bench.engine;

import dev.sisa.bench.chart.ChartOption;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Composition;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.core.training.NetworkShape;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa bench engine}. */
@Command(
        name = "engine",
        description =
                "Samples that each engine trains in a second of CPU time of its thread, and of the whole process. Engines take"
                        + " turns within one run; the first turn of each, of 500 batches at least, is not counted.",
        footer = {
            "",
            "Examples:",
            "  sisa bench engine",
            "  sisa bench engine --features 600 --network 128:tanh --classes 2 --batch 16,64,256 --json"
        })
public final class EngineBenchCommand implements Callable<Integer> {

    @Mixin
    private BenchNetworkOptions network = new BenchNetworkOptions();

    @Option(
            names = "--batch",
            paramLabel = "B",
            split = ",",
            defaultValue = "16,64",
            description = "batch sizes (default: 16,64)")
    private List<Integer> batches = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "T",
            defaultValue = "2",
            description = "length of a turn, in CPU time of its thread (default: 2)")
    private double seconds;

    @Option(
            names = "--turns",
            paramLabel = "N",
            defaultValue = "3",
            description = "turns of each engine that count (default: 3)")
    private int turns;

    @Mixin
    private ChartOption chart = new ChartOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (!(seconds > 0) || turns < 1 || batches.stream().anyMatch(batch -> batch < 1)) {
            throw new MisuseException("--seconds must be above 0, and --turns and --batch at least 1");
        }
        chart.requireFolder();
        NetworkShape shape = network.shape();
        EngineBench bench = new EngineBench(
                Composition.ENGINES.able(shape.network(), output.console()::note),
                shape,
                new EngineBench.Turns(turns, seconds));
        EngineBenchResult result = new EngineBenchResult(
                network.label(),
                batches.stream().flatMap(batch -> bench.rows(batch).stream()).toList());
        output.console().print(result);
        chart.write(result::chart);
        return ExitCodes.DONE;
    }
}
