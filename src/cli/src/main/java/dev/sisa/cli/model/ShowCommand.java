package dev.sisa.cli.model;

import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.ShardState;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.core.model.Model;
import dev.sisa.local.LocalInstallation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sisa show}. */
@Command(
        name = "show",
        description =
                "Show a model: its spec, a grid of shards and slices with samples and state, and which constituents vote. Those that do"
                        + " are asked for their own rows, for ten seconds at most, to name those that answer one class to all.",
        footer = {"", "Example:", "  sisa show credit"})
public final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try (LocalInstallation installation = Homes.existing(home.folder(), name)) {
            Model model = installation.model(name);
            Homes.noteOpenImports(installation, name, output.console());
            output.console()
                    .print(new ShowResult(model, ShardState.all(installation, model), Voting.of(installation, model)));
        }
        return ExitCodes.DONE;
    }
}
