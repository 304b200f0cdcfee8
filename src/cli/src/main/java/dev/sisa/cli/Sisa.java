package dev.sisa.cli;

import dev.sisa.cli.demo.DemoCommand;
import dev.sisa.cli.model.DeleteCommand;
import dev.sisa.cli.model.IngestCommand;
import dev.sisa.cli.model.ModelsCommand;
import dev.sisa.cli.model.SchemaCommand;
import dev.sisa.cli.model.ShowCommand;
import dev.sisa.cli.model.TrainCommand;
import dev.sisa.cli.operate.HealCommand;
import dev.sisa.cli.operate.PolicyCommand;
import dev.sisa.cli.operate.ReconcileCommand;
import dev.sisa.cli.operate.RetryCommand;
import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.Invoked;
import dev.sisa.cli.plan.PlanCommand;
import dev.sisa.cli.predict.PredictCommand;
import dev.sisa.cli.receipt.ReceiptsCommand;
import dev.sisa.cli.receipt.VerifyCommand;
import dev.sisa.cli.request.ForgetCommand;
import dev.sisa.cli.request.RequestsCommand;
import dev.sisa.cli.request.StatusCommand;
import dev.sisa.cli.request.WhereCommand;
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
            RequestsCommand.class,
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
            CompletionCommand.class,
            BenchRedirect.class
        },
        footer = {
            "",
            "Start with `sisa demo`. `sisa COMMAND --help` has examples.",
            "In the folder of its sources, `./sisa test` runs all tests and gates.",
            "The manual is src/docs/commands; src/docs/environment.md lists variables and files."
        })
public final class Sisa implements Runnable, Invoked {

    private final Invocation invocation = new Invocation();

    @Spec
    private @Nullable CommandSpec command;

    /** Exits as {@link Execution#main} does. */
    public static void main(String[] arguments) {
        Execution.main(new Sisa(), arguments);
    }

    /** The requests accepted and the results printed so far by this start of the program. */
    @Override
    public Invocation invocation() {
        return invocation;
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
    public static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "sisa " + Objects.requireNonNullElse(Sisa.class.getPackage().getImplementationVersion(), "(unpackaged)")
            };
        }
    }
}
