package dev.sisa.bench;

import dev.sisa.bench.accuracy.AccuracyBenchCommand;
import dev.sisa.bench.calls.CallsBenchCommand;
import dev.sisa.bench.engine.EngineBenchCommand;
import dev.sisa.bench.engine.MemoryBenchCommand;
import dev.sisa.bench.requests.RequestsBenchCommand;
import dev.sisa.bench.unlearn.UnlearnBenchCommand;
import dev.sisa.cli.BenchRedirect;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sisa bench}. */
@Command(
        name = "bench",
        description = BenchRedirect.DESCRIPTION,
        synopsisSubcommandLabel = "BENCHMARK",
        subcommands = {
            UnlearnBenchCommand.class,
            EngineBenchCommand.class,
            AccuracyBenchCommand.class,
            MemoryBenchCommand.class,
            RequestsBenchCommand.class,
            CallsBenchCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  sisa bench unlearn --help     options and examples of one benchmark",
            "  sisa bench engine",
            "  sisa bench requests"
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                command.commandLine(), "name a benchmark: unlearn, engine, memory, accuracy, requests or calls");
    }
}
