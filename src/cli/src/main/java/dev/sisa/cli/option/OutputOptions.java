package dev.sisa.cli.option;

import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.Invoked;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.output.Stopwatch;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command. */
public final class OutputOptions {

    /** The option's name, to be found among words that do not parse. */
    public static final String JSON = "--json";

    @Option(names = JSON, description = "print the result as JSON; src/docs/json.md lists the documents")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public Console console() {
        var line = command().commandLine();
        return new Console(line.getOut(), line.getErr(), json, invocation());
    }

    /** The requests accepted and the results printed so far by this start of the program. */
    public Invocation invocation() {
        return ((Invoked) command().root().userObject()).invocation();
    }

    /** A meter on standard error. */
    public Meter meter() {
        return new Meter(console().err(), onTerminal(), new Stopwatch());
    }

    /** Whether a line can be written over. */
    public static boolean onTerminal() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(command, "the command line was not parsed");
    }
}
