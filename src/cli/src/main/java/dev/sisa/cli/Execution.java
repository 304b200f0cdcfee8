package dev.sisa.cli;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.LostOutputException;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.TimeConverter;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Invoked;
import dev.sisa.cli.output.LostOutput;
import dev.sisa.cli.output.StandardOutput;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Parses and runs the words of one start of a program, and reports a failure. */
public final class Execution {

    private final Invoked root;
    private final PrintWriter out;
    private final PrintWriter err;

    /** An execution of the commands below a root, which is annotated for picocli. */
    Execution(Invoked root, PrintWriter out, PrintWriter err) {
        this.root = root;
        this.out = out;
        this.err = err;
    }

    /** Runs the words of this process. Exits with one of {@link ExitCodes}; when a signal ends it, with 128 and its number. */
    public static void main(Invoked root, String... words) {
        StandardOutput out = StandardOutput.ofProcess();
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Execution execution = new Execution(root, out.writer(), err);
        execution.watchForSignals(words);
        int status = execution.run(out, words);
        root.invocation().end();
        System.exit(status);
    }

    /** Reports the stage of the request when a signal ends the program. */
    private void watchForSignals(String... words) {
        new Interruption(console(words), GivenWords.of(words).onlyRead()).watch();
    }

    /**
     * Runs the words, and reports lost output.
     *
     * @param standard the standard output
     */
    private int run(StandardOutput standard, String... words) {
        int status = run(words);
        if (!standard.lost()) {
            return status;
        }
        return LostOutput.of(standard).tell(console(words), GivenWords.of(words).onlyRead());
    }

    /** Runs the words unless their decoding lost characters. */
    private int run(String... words) {
        Optional<Failure> lost =
                LocaleCharset.ofProcess().fault(List.of(words), String.valueOf(System.getProperty("user.dir")));
        if (lost.isPresent()) {
            return console(words).fail(lost.get());
        }
        try {
            return commandLine(words).execute(words);
        } catch (Error e) {
            return console(words).fail(Failure.of(e));
        }
    }

    /**
     * The parser of the words. It refuses a mistyped option: after one that takes several words it would be one of them, such
     * as the id of a sample. An id may start with @: no word stands for a file of words.
     */
    CommandLine commandLine(String... words) {
        CommandLine line = new CommandLine(Commands.of(root, words))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .registerConverter(Duration.class, new TimeConverter())
                .setParameterExceptionHandler((failure, parsed) -> misuse(failure, failure.getCommandLine(), parsed))
                .setExecutionExceptionHandler((failure, failed, parsed) ->
                        fail(failure, failed, parsed.originalArgs().toArray(String[]::new)));
        keepOrder(line);
        ExitCodes.putInto(line.getCommandSpec().usageMessage());
        CommandGroup.putInto(line.getCommandSpec().usageMessage());
        return line;
    }

    /** Help shows options in the order of their declaration, which groups them. */
    private static void keepOrder(CommandLine line) {
        line.getCommandSpec().usageMessage().sortOptions(false);
        line.getSubcommands().values().forEach(Execution::keepOrder);
    }

    private int misuse(Exception failure, CommandLine line, String... words) {
        String remedy = "See `" + line.getCommandSpec().qualifiedName() + " --help`.";
        return console(words).fail(Failure.misuse(MisuseText.of(failure, line), remedy));
    }

    private int fail(Exception failure, CommandLine line, String... words) {
        return switch (failure) {
            case LostOutputException _ -> ExitCodes.FAILED;
            case MisuseException _ -> misuse(failure, line, words);
            default -> console(words).fail(Failure.of(failure));
        };
    }

    /** Also for words that do not parse. */
    private Console console(String... words) {
        return new Console(out, err, GivenWords.of(words).json(), root.invocation());
    }
}
