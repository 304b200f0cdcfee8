package dev.sisa.cli.operate;

import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.OwnCommand;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.output.ModelFaults;
import dev.sisa.core.model.EachModel;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.DueAlarm;
import dev.sisa.core.reconcile.ReconcileOutcome;
import dev.sisa.core.reconcile.ReconcileUntilRest;
import dev.sisa.core.reconcile.Workers;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.ProcessWorkers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa reconcile}. */
@Command(
        name = "reconcile",
        description = {
            "Move everything forward that can move: accept the rest of large requests, erase, destroy, heal what the policy"
                    + " lets be healed, issue receipts. It may be run at any time, by several at once, and as often as wanted:"
                    + " put it in a timer.",
            "It ends when each model is at rest, or waits for nothing but time or a person. Exits with 1 if a shard is stuck,"
                    + " a model cannot be worked on, or one with samples has no constituent that votes; the other models"
                    + " are reconciled all the same."
        },
        footer = {
            "",
            "Examples:",
            "  sisa reconcile                             all models of the home",
            "  sisa reconcile credit --once               one look; workers go on by themselves",
            "  sisa reconcile credit --workers thread     train in this process"
        })
public final class ReconcileCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "name of the model (default: all)")
    private Optional<String> name = Optional.empty();

    @Option(names = "--once", description = "look once, start workers, and wait for none")
    private boolean once;

    @Option(
            names = "--workers",
            paramLabel = "KIND",
            defaultValue = "process",
            description =
                    "process: each run in a process of its own, `sisa heal --run`, which goes on if this one ends; thread:"
                            + " in this process (default: process)")
    private Kind workers = Kind.PROCESS;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Kind {
        PROCESS,
        THREAD
    }

    @Override
    public Integer call() {
        int most = threads.count();
        Console console = output.console();
        EachModel<ReconcileResult.Of> each = name.isPresent()
                ? EachModel.alone(reconcile(name.get(), most))
                : EachModel.of(names(), model -> reconcile(model, most));
        each.results().stream()
                .flatMap(of -> of.result().last().alarms().stream())
                .map(DueAlarm::message)
                .forEach(console::note);
        each.results().stream()
                .flatMap(of -> of.result().last().faults().stream())
                .map(fault -> "this could not be done, and is tried again next time: " + fault.message())
                .forEach(console::note);
        each.results().forEach(of -> of.voting().told(console));
        ModelFaults.note(each.faults(), console);
        ReconcileResult result = new ReconcileResult(each.results(), each.faults());
        console.print(result);
        return result.stuck() ? 1 : 0;
    }

    private List<String> names() {
        try (LocalInstallation installation = Homes.existing(home.folder())) {
            return installation.catalog().names();
        }
    }

    private ReconcileResult.Of reconcile(String model, int most) {
        try (LocalInstallation installation = Homes.existing(home.folder(), model);
                Meter meter = output.meter()) {
            Model found = installation.model(model);
            Homes.noteOpenImports(installation, model, output.console());
            ReconcileOutcome outcome = reconcile(installation, found, meter, most);
            return new ReconcileResult.Of(model, outcome, Voting.byRows(installation, found));
        }
    }

    private ReconcileOutcome reconcile(LocalInstallation installation, Model model, Meter meter, int most) {
        try (Workers trainers = workers(installation, model, meter, most)) {
            ReconcileUntilRest reconciling =
                    new ReconcileUntilRest(installation.reconcile(model, trainers.jobs()), trainers, meter::note);
            return once ? reconciling.once() : reconciling.untilRest();
        }
    }

    private Workers workers(LocalInstallation installation, Model model, Meter meter, int most) {
        return switch (workers) {
            case PROCESS ->
                new ProcessWorkers(installation, most, run -> OwnCommand.ofWorker(run, installation.folder()));
            case THREAD -> new Training(installation, meter, most).workers(model);
        };
    }
}
