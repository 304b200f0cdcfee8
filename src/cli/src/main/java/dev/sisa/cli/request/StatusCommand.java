package dev.sisa.cli.request;

import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.ModelFaults;
import dev.sisa.core.model.EachModel;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.reconcile.RequestStatuses;
import dev.sisa.core.reconcile.Status;
import dev.sisa.core.reconcile.StatusReport;
import dev.sisa.local.LocalInstallation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa status}. */
@Command(
        name = "status",
        description = {
            "Show how models stand: requests that are not completed, due dates that are near or over, and for each shard what"
                    + " it serves, why it does not vote if it does not, what is pending, which runs there are, and what it waits for or is"
                    + " stuck at. With a request,"
                    + " show its milestones, shard by shard. Changes nothing.",
            "The constituents of a named model are asked for their own rows, for ten seconds at most, to name those that answer"
                    + " one class to all; with --watch and without a model they are not.",
            "With --json all models are one document, {\"models\": [..], \"failures\": [..]}, and a named model is one by itself."
                    + " Exits with 1 if one cannot be read; the others are shown all the same.",
            "Which shard a request touches is for operators: who sees it can choose the next requests by it. Show others"
                    + " no more than the request's state and milestones."
        },
        footer = {
            "",
            "Examples:",
            "  sisa status                                               all models of the home",
            "  sisa status credit --watch                                until nothing moves any more",
            "  sisa status credit 5f0c6a1e9b7d42c8a3e1f0d2b4c69788 --json"
        })
public final class StatusCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MODEL", arity = "0..1", description = "name of the model (default: all)")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "1", paramLabel = "REQUEST", arity = "0..1", description = "id of a request")
    private Optional<String> request = Optional.empty();

    @Option(
            names = "--watch",
            description =
                    "show it again whenever it has changed, until nothing moves any more, or no process is there that would move it;"
                            + " with --json each time on one line")
    private boolean watch;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        try (LocalInstallation installation =
                name.isPresent() ? Homes.existing(home.folder(), name.get()) : Homes.existing(home.folder())) {
            Console console = output.console();
            EachModel<Standing> models = watch
                    ? new Watch(
                                    () -> look(installation),
                                    this::result,
                                    console,
                                    installation.ports().pause())
                            .untilStill()
                    : look(installation);
            if (!watch) {
                console.print(result(models));
            }
            ModelFaults.note(models.faults(), console);
            return ModelFaults.status(models.faults());
        }
    }

    private EachModel<Standing> look(LocalInstallation installation) {
        return name.isPresent()
                ? EachModel.alone(standing(installation, installation.model(name.get())))
                : EachModel.of(
                        installation.catalog().names(),
                        model -> standing(
                                installation,
                                installation
                                        .catalog()
                                        .find(model)
                                        .orElseThrow(() -> CommandException.notFound("it was deleted meanwhile"))));
    }

    private Console.Printable result(EachModel<Standing> models) {
        if (name.isPresent()) {
            return models.results().getFirst().result();
        }
        List<StatusResult> results = models.results().stream()
                .map(Standing::result)
                .map(StatusResult.class::cast)
                .toList();
        return new StatusResults(results, models.faults());
    }

    private Standing standing(LocalInstallation installation, Model model) {
        StatusReport report = new Status(installation.core(), model).report();
        return Standing.of(result(installation, model, report), report);
    }

    private Console.Printable result(LocalInstallation installation, Model model, StatusReport report) {
        if (request.isEmpty()) {
            boolean asked = name.isPresent() && !watch;
            return new StatusResult(
                    model,
                    report,
                    installation.openImports(model.name()),
                    asked ? Voting.asked(installation, model, report) : Voting.byRows(model, report.shards()));
        }
        RequestStatus found = new RequestStatuses(installation.core(), model)
                .find(request.get())
                .orElseThrow(() -> CommandException.notFound("model " + model.name() + " has no request "
                        + request.get() + ". `sisa requests " + model.name() + "` lists them."));
        return new RequestResult(found);
    }
}
