package dev.sisa.bench.engine;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Composition;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.core.training.NetworkShape;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa bench memory}. */
@Command(
        name = "memory",
        description =
                "Memory that each worker holds while it trains a shard, beyond what the engine takes once: parameters, updater"
                        + " state of Adam, activations, a batch and a checkpoint, in the heap and, on Linux, outside of it: that is told only"
                        + " if the whole heap is touched from the start.",
        footer = {
            "",
            "Examples:",
            "  SISA_JAVA_OPTIONS='-Xms1g -Xmx1g -XX:+AlwaysPreTouch' sisa bench memory",
            "  .ci/measure-memory             the networks of the README"
        })
public final class MemoryBenchCommand implements Callable<Integer> {

    @Mixin
    private BenchNetworkOptions network = new BenchNetworkOptions();

    @Option(names = "--batch", paramLabel = "B", defaultValue = "64", description = "batch size (default: 64)")
    private int batch;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "8",
            description = "workers that join the first (default: 8)")
    private int workers;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (batch < 1 || workers < 1) {
            throw new MisuseException("--batch and --workers must be at least 1");
        }
        if (!ProcessMemory.heapIsTouched()) {
            output.console()
                    .note("what lies outside the heap is told on Linux, if the heap is touched from the start: set"
                            + " SISA_JAVA_OPTIONS='-Xms1g -Xmx1g -XX:+AlwaysPreTouch'");
        }
        NetworkShape shape = network.shape();
        MemoryBench bench = new MemoryBench(shape, batch, workers);
        output.console()
                .print(new MemoryBenchResult(
                        network.label(),
                        batch,
                        workers,
                        Composition.ENGINES.able(shape.network(), output.console()::note).stream()
                                .map(bench::row)
                                .toList()));
        return ExitCodes.DONE;
    }
}
