package dev.sisa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sisa}: exact machine unlearning on one machine. */
@Command(
        name = "sisa",
        description = "Exact machine unlearning: train on people's data, forget a person, prove it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Sisa.Version.class,
        subcommands = {
            DemoCommand.class,
            SchemaCommand.class,
            TrainCommand.class,
            IngestCommand.class,
            PredictCommand.class,
            ForgetCommand.class,
            StatusCommand.class,
            ReconcileCommand.class,
            HealCommand.class,
            RetryCommand.class,
            ModelsCommand.class,
            DeleteCommand.class,
            ShowCommand.class,
            PolicyCommand.class,
            WhereCommand.class,
            VerifyCommand.class,
            ReceiptsCommand.class,
            PlanCommand.class,
            BenchCommand.class
        },
        footer = {
            "",
            "Start with `sisa demo`. `sisa COMMAND --help` has examples.",
            "In the folder of its sources, `./sisa test` runs all tests and gates."
        })
public final class Sisa implements Runnable {

    /** Exits with 0 if all is well, 1 if something failed or differs, 2 if the command line is wrong. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** A result that could not be printed, such as on a full disk, is none. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        int status = commandLine(out, err).execute(arguments);
        if (out.checkError()) {
            err.println("sisa: standard output cannot be written");
            return ExitCodes.FAILED;
        }
        return status;
    }

    @Spec
    private @Nullable CommandSpec command;

    /** A mistyped option is refused: after one that takes several words it would be one of them, such as the id of a sample. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Sisa())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setUsageHelpWidth(100)
                .registerConverter(Duration.class, new TimeConverter())
                .setParameterExceptionHandler((failure, _) -> misuse(failure, failure.getCommandLine()))
                .setExecutionExceptionHandler((failure, failed, _) -> fail(failure, failed));
        keepOrder(line);
        return line;
    }

    /** Help shows options as they are declared: those that belong together stand together. */
    private static void keepOrder(CommandLine line) {
        line.getCommandSpec().usageMessage().sortOptions(false);
        line.getSubcommands().values().forEach(Sisa::keepOrder);
    }

    @Override
    public void run() {
        commandLine().usage(commandLine().getOut());
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(command, "the command line was not parsed")
                .commandLine();
    }

    /** The version that the program was packaged as. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "sisa " + Objects.requireNonNullElse(Sisa.class.getPackage().getImplementationVersion(), "(unpackaged)")
            };
        }
    }

    private static int misuse(Exception failure, CommandLine line) {
        line.getErr().println("sisa: " + MisuseText.of(failure, line));
        line.getErr().println("See `" + line.getCommandSpec().qualifiedName() + " --help`.");
        return ExitCodes.MISUSE;
    }

    private static int fail(Exception failure, CommandLine line) {
        if (failure instanceof MisuseException) {
            return misuse(failure, line);
        }
        line.getErr().println("sisa: " + FailureText.of(failure));
        return ExitCodes.FAILED;
    }
}
