package dev.sisa.cli.request;

import dev.sisa.api.request.DeletionState;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.core.reconcile.RequestHistory;
import dev.sisa.local.LocalInstallation;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa requests}. */
@Command(
        name = "requests",
        description = {
            "List all requests of a model, the newest first, completed ones too, with their milestones and the numbers of their"
                    + " receipts, also of a model that was deleted. `sisa status` shows what is still to be done. Changes nothing.",
            "Exits with 1 if an item cannot be read; the others are shown all the same."
        },
        footer = {
            "",
            "Examples:",
            "  sisa requests credit",
            "  sisa requests credit --state erased      those that wait to be healed",
            "  sisa requests credit --limit 20 --json"
        })
public final class RequestsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(
            names = "--state",
            paramLabel = "S",
            description = "only those that are expanding, given_up, accepted, erased or completed now")
    private Optional<DeletionState> state = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "at most the newest N")
    private Optional<Long> limit = Optional.empty();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (limit.filter(most -> most < 1).isPresent()) {
            throw new MisuseException("--limit must be at least 1, not " + limit.get());
        }
        try (LocalInstallation installation = Homes.receipts(home.folder(), name)) {
            RequestHistory history = RequestHistory.of(installation.ports(), name);
            output.console().print(RequestsResult.of(name, history, state, limit.orElse(Long.MAX_VALUE)));
            return history.unreadable().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }
}
