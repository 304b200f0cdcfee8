package dev.sisa.bench;

import dev.sisa.cli.Execution;
import dev.sisa.cli.Sisa;
import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.Invoked;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program of the benchmarks. For its user it is {@code sisa bench}, so its only command is that one. */
@Command(
        name = "sisa",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Sisa.Version.class,
        subcommands = BenchCommand.class)
public final class Bench implements Invoked {

    private final Invocation invocation = new Invocation();

    /** Runs a benchmark by its name and options, and exits as {@link Execution#main} does. */
    public static void main(String[] arguments) {
        Execution.main(new Bench(), words(arguments));
    }

    /** The words typed after {@code sisa}. */
    static String[] words(String... arguments) {
        return Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray(String[]::new);
    }

    @Override
    public Invocation invocation() {
        return invocation;
    }
}
