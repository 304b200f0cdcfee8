package dev.sisa.cli;

import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.RequestStatus;
import dev.sisa.core.reconcile.RequestStatuses;
import dev.sisa.core.reconcile.Status;
import dev.sisa.core.reconcile.StatusReport;
import java.time.Duration;
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
                    + " it serves, what is pending, which runs there are, and what it waits for or is stuck at. With a request,"
                    + " show its milestones, shard by shard. Changes nothing.",
            "Which shard a request touches is for operators: who sees it can choose the next requests by it. Show nobody"
                    + " else more than the request's state and milestones."
        },
        footer = {
            "",
            "Examples:",
            "  sisa status                                               all models of the home",
            "  sisa status credit --watch                                until nothing moves any more",
            "  sisa status credit 5f0c6a1e9b7d42c8a3e1f0d2b4c69788 --json"
        })
final class StatusCommand implements Callable<Integer> {

    private static final Duration REFRESH = Duration.ofSeconds(1);

    @Parameters(index = "0", paramLabel = "MODEL", arity = "0..1", description = "name of the model (default: all)")
    private Optional<String> name = Optional.empty();

    @Parameters(index = "1", paramLabel = "REQUEST", arity = "0..1", description = "id of a request")
    private Optional<String> request = Optional.empty();

    @Option(names = "--watch", description = "show it again whenever it has changed, until nothing moves any more")
    private boolean watch;

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        for (String model : names()) {
            try (Workplace workplace = Workplace.existing(home.folder(), model)) {
                show(workplace, workplace.model());
            }
        }
        return 0;
    }

    private List<String> names() {
        return name.map(List::of).orElseGet(() -> Workplace.models(home.folder()).stream()
                .map(Model::name)
                .toList());
    }

    private void show(Workplace workplace, Model model) {
        Status status = new Status(workplace.ports(), model, Engines.fingerprint(model));
        Optional<Console.Result> shown = Optional.empty();
        StatusReport report;
        do {
            report = status.report();
            Console.Result result = result(workplace, model, report);
            if (!shown.equals(Optional.of(result))) {
                output.console().print(result);
                shown = Optional.of(result);
            }
        } while (watch && report.moving() && waited());
    }

    private static boolean waited() {
        Pause.of(REFRESH);
        return true;
    }

    private Console.Result result(Workplace workplace, Model model, StatusReport report) {
        if (request.isEmpty()) {
            return new StatusResult(model, report);
        }
        RequestStatus found = new RequestStatuses(workplace.ports(), model, Engines.fingerprint(model))
                .find(request.get())
                .orElseThrow(() -> new CommandException("model " + model.name() + " has no request " + request.get()
                        + ". `sisa forget` says the id of each."));
        return new RequestResult(found);
    }
}
