package dev.sisa.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes. */
final class OutputOptions {

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Console console() {
        if (command == null) {
            throw new IllegalStateException("the command line was not parsed");
        }
        var line = command.commandLine();
        return new Console(line.getOut(), line.getErr(), json);
    }

    /** A meter on standard error. */
    Meter meter() {
        return new Meter(
                console().err(),
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent(),
                new Stopwatch());
    }
}
