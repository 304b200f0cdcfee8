package dev.sisa.cli.request;

import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.failure.LostOutputException;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.forget.Forgetting;
import dev.sisa.cli.forget.NamedDemand;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.home.Unstuck;
import dev.sisa.cli.option.AskedTableOptions;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Invocation;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.reconcile.Flush;
import dev.sisa.core.reconcile.ReconcileOutcome;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa forget}. */
@Command(
        name = "forget",
        description = {
            "Forget samples or people, in one request. Once it is accepted no answer comes from parameters that saw them; then"
                    + " their rows and every checkpoint that saw them are destroyed, and a receipt says so; then what is"
                    + " missing is trained, at once unless the model's policy waits for more (see `sisa policy`).",
            "Keep the salt that is printed: it opens the receipt for those who were forgotten, and is not kept here.",
            "Exits with 3 if the request is accepted (with --dry-run: would be) and anything that it names was never seen: what"
                    + " was mistyped is not forgotten. A hint says if it is known with or without a blank around it, in lower or"
                    + " upper case or with capital initials, or in Unicode form NFC or NFD; no other form is tried."
        },
        footer = {
            "",
            "Examples:",
            "  sisa forget credit --sample A0042",
            "  sisa forget credit --subject alice@example.org --key ticket-4711",
            "  sisa forget credit --file requests.txt --json",
            "  sisa forget credit --file requests.txt --dry-run   what it would do and cost; changes nothing",
            "  sisa forget credit --file requests.txt --dry-run --test labelled.csv   and the accuracy meanwhile",
            "  sisa forget credit --sample A0042 --flush          heal now, whatever the policy would wait for",
            "  sisa forget credit --sample A0042 --no-wait        accept it; `sisa reconcile` does the rest",
            "  sisa forget credit --file requests.txt --must-exist   nothing at all unless each of them is known"
        })
public final class ForgetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Mixin
    private WhomOptions whom = new WhomOptions();

    @Option(names = "--flush", description = "heal now, whatever the model's policy would wait for")
    private boolean flush;

    @Option(
            names = "--no-wait",
            description =
                    "end once it is accepted; `sisa reconcile` erases and heals, and `sisa status` tells how far it is")
    private boolean noWait;

    @Option(
            names = "--must-exist",
            description = "refuse, before anything is changed, if anything that is named was never seen")
    private boolean mustExist;

    @Option(names = "--allow-unknown", description = "exit with 0 though something that is named was never seen")
    private boolean allowUnknown;

    @Option(names = "--dry-run", description = "say what it would do and cost, and change nothing; for operators")
    private boolean dryRun;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "with --dry-run: rows with labels, to tell the accuracy until it is healed")
    private Optional<Path> test = Optional.empty();

    @Mixin
    private AskedTableOptions asked = new AskedTableOptions();

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        int workers = threads.count();
        requireSense();
        NamedDemand demand = whom.demand(console);
        try (LocalInstallation installation = Homes.existing(home.folder(), name);
                Meter meter = output.meter()) {
            Model model = installation.model(name);
            Homes.noteOpenImports(installation, name, console);
            if (dryRun) {
                DryRun dry = DryRun.of(
                        installation,
                        model,
                        demand,
                        new DryRun.Options(workers, test.map(skipLines::of), asked.on(BadRows.refused()), mustExist));
                console.print(dry);
                return dry.unseen().status(allowUnknown);
            }
            console.requireHeard();
            Invocation invocation = output.invocation();
            Forgetting forgetting = new Forgetting(installation, model, invocation::reached);
            Forgetting.Accepted accepted =
                    invocation.accepting(name, () -> forgetting.accept(demand, workers, mustExist));
            if (flush) {
                new Flush(installation.ports(), model)
                        .shards(accepted.acceptedRequest().shards());
            }
            Training training = new Training(installation, meter, workers);
            return finish(forgetting, accepted, training, model);
        }
    }

    private void requireSense() {
        if (dryRun && (flush || noWait)) {
            throw new MisuseException(
                    "--dry-run does nothing, so --flush and --no-wait would change nothing beside it");
        }
        if (mustExist && allowUnknown) {
            throw new MisuseException("--must-exist refuses what --allow-unknown allows: state one of them");
        }
        if (test.isPresent() && !dryRun) {
            throw new MisuseException("--test FILE is for --dry-run");
        }
        if (asked.given() && test.isEmpty()) {
            throw new MisuseException("--ignore-extra and --ignore-unknown-labels are for --test FILE");
        }
    }

    /** Prints the accepted request even if the rest fails, because the salt is stored nowhere else. */
    private int finish(Forgetting forgetting, Forgetting.Accepted accepted, Training training, Model model) {
        Console console = output.console();
        new AcceptedResult(accepted).tell(console);
        if (noWait) {
            console.print(new LeftResult(accepted));
            return accepted.unseen().status(allowUnknown);
        }
        if (!console.json() && accepted.cost().visits() > 0) {
            console.note(accepted.outlook());
        }
        List<ShardHealing> healed = List.of();
        Optional<RuntimeException> failure = Optional.empty();
        try {
            ReconcileOutcome reconciled = training.reconcile(model);
            healed = reconciled.healed();
            Unstuck.require(model.name(), reconciled);
        } catch (RuntimeException e) {
            failure = Optional.of(e);
        }
        Forgetting.Report report = forgetting.report(accepted, healed);
        print(new ForgetResult(report, failure.map(Failure::of)), failure);
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (report.healedInVain()) {
            console.note("the request is done, but healing was in vain");
            return report.voting().failed(console);
        }
        return accepted.unseen().status(allowUnknown);
    }

    /** A failure takes precedence over a result that cannot be printed. */
    private void print(ForgetResult result, Optional<RuntimeException> failure) {
        try {
            output.console().print(result);
        } catch (LostOutputException e) {
            throw failure.orElse(e);
        }
    }
}
