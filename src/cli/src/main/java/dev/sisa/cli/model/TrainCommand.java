package dev.sisa.cli.model;

import dev.sisa.cli.answer.TrainResult;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.data.Tables;
import dev.sisa.cli.failure.VisibleText;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipBadOption;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.spec.SpecOptions;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.ingest.FirstImport;
import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.model.Model;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.file.KeyFile;
import dev.sisa.local.file.ModelLock;
import dev.sisa.tables.TableFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa train}. */
@Command(
        name = "train",
        description =
                "Make a model from a table. Killed at any moment, the same command or `sisa heal` goes on to the same bits."
                        + " Says which constituents do not vote, and which answer one class to all of their own rows; exits with 1"
                        + " if none votes.",
        footer = {
            "",
            "Examples:",
            "  sisa train credit --data applicants.csv --schema schema.json",
            "  sisa train credit --data applicants.csv --schema schema.json --shards 20 --slices 50 \\",
            "      --network 128:tanh --passes 20 --batch 16 --rate 0.01 --aggregation mean --seed 7",
            "  sisa train credit --data applicants.csv --schema schema.json \\",
            "      --placement prior-sharded --capacity 0.2",
            "  sisa train credit --data applicants.csv --spec spec.json --json",
            "  sisa train digits --data train-images-idx3-ubyte.gz --schema digits.json --aggregation mean \\",
            "      --network '28x28x1;conv:8:5x5:relu,max:2x2,conv:16:5x5:relu,max:2x2,128:relu'"
        })
public final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(names = "--data", paramLabel = "FILE", required = true, description = Tables.TRAINING)
    private Path data = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "keys of the model; made at random and kept in the home if not given")
    private Optional<Path> keys = Optional.empty();

    @Mixin
    private SpecOptions options = new SpecOptions();

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private SkipBadOption skipBad = new SkipBadOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        Optional<CapacityShards> capacity = options.capacity();
        ModelSpec spec = options.uncut();
        Optional<ModelKeys> given = keys.map(KeyFile::read);
        if (spec.schema().idsAreRows()) {
            console.note("warning: the schema says \"id\": \"row\", so ids are positions in "
                    + VisibleText.line(data.toString())
                    + ": a person who asks to be forgotten must be found by position in this very file");
        }
        LearnedBesidePrior.of(spec).warning().ifPresent(console::note);
        TableFile table = skipLines.of(data);
        Tables.requireReadable(table, spec.schema());
        BadRows badRows = skipBad.badRows();
        try (LocalInstallation installation = Homes.open(home.folder(), name);
                ModelLock _ = installation.lock(name, console::note);
                Meter meter = output.meter()) {
            Training training = new Training(installation, meter, threads.count());
            FirstImport first = new FirstImport(installation.core());
            Model model = capacity.isEmpty()
                    ? first.of(name, spec, given)
                    : first.of(
                            new FirstImport.PriorSharded(name, spec, capacity.get(), given),
                            use -> Tables.training(
                                    table, spec.schema(), skipBad.badRows(), rows -> use.apply(rows::next)));
            Training.Report report = training.from(model, table, badRows);
            installation.scrub(console::note);
            meter.clear();
            SkipBadOption.report(console, badRows);
            Voting voting = Voting.of(installation, model);
            console.print(new TrainResult(model, report, badRows, voting));
            return voting.voters().voting() == 0 ? voting.failed(console) : voting.told(console);
        }
    }
}
