package dev.sisa.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command takes. */
final class CommonOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".sisa",
            description = "folder with models, keys and checkpoints (default: ${DEFAULT-VALUE})")
    private Path home = Path.of(".sisa");

    @Option(names = "--json", description = "print the result as JSON")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this help and exit")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Path home() {
        return home;
    }

    Console console() {
        if (command == null) {
            throw new IllegalStateException("the command line was not parsed");
        }
        var line = command.commandLine();
        return new Console(line.getOut(), line.getErr(), json);
    }

    /** A meter on standard error. */
    Meter meter() {
        return new Meter(console().err(), System.console() != null && System.console().isTerminal());
    }
}
