package dev.sisa.cli;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes. */
final class OutputOptions {

    /** The option's name, to be found among words that do not parse. */
    static final String JSON = "--json";

    @Option(names = JSON, description = "print the result as JSON")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Console console() {
        var line = command().commandLine();
        return new Console(line.getOut(), line.getErr(), json, invocation());
    }

    /** What this start of the program has accepted and printed so far. */
    Invocation invocation() {
        return ((Invoked) command().root().userObject()).invocation();
    }

    /** A meter on standard error. */
    Meter meter() {
        return new Meter(console().err(), onTerminal(), new Stopwatch());
    }

    /** Whether a line can be written over. */
    static boolean onTerminal() {
        return Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .isPresent();
    }

    private CommandSpec command() {
        return Objects.requireNonNull(command, "the command line was not parsed");
    }
}
