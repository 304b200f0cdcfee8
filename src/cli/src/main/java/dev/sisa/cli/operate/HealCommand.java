package dev.sisa.cli.operate;

import dev.sisa.api.Seconds;
import dev.sisa.api.model.HealedShard;
import dev.sisa.api.operation.HealingSummary;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.answer.WireVotes;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Composition;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.ImportRemedy;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.HealedShards;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.erasure.RepairCheckpoints;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.healing.RunWorker;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.port.RunId;
import dev.sisa.core.verification.ShardDigest;
import dev.sisa.local.LocalInstallation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa heal}. */
@Command(
        name = "heal",
        description = {
            "Finish what was begun: erase what is pending, train the steps that are missing, stale or damaged, whatever the"
                    + " model's policy would wait for, destroy what is left over. Does nothing to a model at rest."
                    + " Exits with 1 if there are samples and yet no constituent votes, or none since an import is to be completed.",
            "With --run it is the worker that `sisa reconcile` starts: it works on one run that is leased, and ends."
        },
        footer = {"", "Examples:", "  sisa heal credit", "  sisa heal --run credit:7:12   as `sisa reconcile` starts it"
        })
public final class HealCommand implements Callable<Integer> {

    private static final String IDLE = "nothing to train: every shard is at rest";
    private static final String EMPTY = "nothing to train: the model has no samples";

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "name of the model")
    private Optional<String> name = Optional.empty();

    @Option(names = "--run", paramLabel = "ID", description = "work on this run alone: MODEL:SHARD:EPOCH")
    private Optional<String> run = Optional.empty();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (name.isPresent() == run.isPresent()) {
            throw new MisuseException("name either a model or --run ID");
        }
        return run.map(text -> MisuseException.checked(() -> RunId.parse(text)))
                .map(this::work)
                .orElseGet(() -> heal(name.orElseThrow()));
    }

    private int work(RunId id) {
        try (LocalInstallation installation = Homes.ofWorker(home.folder(), id.model())) {
            Model model = installation.model(id.model());
            if (id.shard() >= model.shards()) {
                throw CommandException.notFound("there is no run " + id + ": model " + model.name()
                        + " has shards 0 to " + (model.shards() - 1));
            }
            Stopwatch watch = new Stopwatch();
            ShardHealing healing = new RunWorker(
                            installation.ports(), model, Composition.ENGINES.trainer(model.engine()), HealProgress.NONE)
                    .work(id);
            output.console().say("run " + id);
            String idle = "nothing to do for run " + id;
            output.console()
                    .print(new HealResult(idle, List.of(healing), List.of(), Optional.empty(), watch.elapsed()));
            return ExitCodes.DONE;
        }
    }

    private int heal(String model) {
        Console console = output.console();
        try (LocalInstallation installation = Homes.existing(home.folder(), model);
                Meter meter = output.meter()) {
            Model found = installation.model(model);
            Homes.noteOpenImports(installation, model, console);
            Stopwatch watch = new Stopwatch();
            mend(installation, found, console);
            List<ShardHealing> healing = new Training(installation, meter, threads.count()).heal(found);
            installation.scrub(console::note);
            meter.clear();
            Voting voting = Voting.of(installation, found);
            List<ShardDigest> digests = ShardDigest.all(installation.ports(), found);
            console.print(new HealResult(IDLE, healing, digests, Optional.of(voting), watch.elapsed()));
            return voting.voters().empty() && !installation.openImports(model).isEmpty()
                    ? incomplete(console, found)
                    : voting.told(console);
        }
    }

    private static int incomplete(Console console, Model model) {
        console.note("model " + model.name() + " has no samples to train on. Complete the import first: "
                + ImportRemedy.text(model) + ".");
        return ExitCodes.FAILED;
    }

    private static void mend(LocalInstallation installation, Model model, Console console) {
        RepairCheckpoints repairCheckpoints = new RepairCheckpoints(installation.ports(), model);
        for (int shard = 0; shard < model.shards(); shard++) {
            OptionalInt step = repairCheckpoints.shard(shard);
            if (step.isPresent()) {
                console.note("the checkpoint of step " + step.getAsInt() + " of shard " + shard
                        + " is missing or damaged; it is trained again, with those after it");
            }
        }
    }

    /**
     * The result of the command.
     *
     * @param voting of the model; empty for a worker, which knows one shard only
     */
    private record HealResult(
            String idle, List<ShardHealing> healing, List<ShardDigest> digests, Optional<Voting> voting, Duration time)
            implements Console.Printable {

        @Override
        public HealingSummary toJson() {
            Optional<WireVotes> votes = voting.map(WireVotes::new);
            return new HealingSummary(
                    Seconds.of(time),
                    HealedShard.of(healing),
                    votes.map(known -> known.shards(digests)).orElse(List.of()),
                    votes.map(WireVotes::summary));
        }

        @Override
        public String toText() {
            boolean empty = voting.filter(known -> known.voters().empty()).isPresent();
            return (empty ? EMPTY : HealedShards.toText(healing, idle)) + "\nin " + Figures.seconds(time);
        }
    }
}
