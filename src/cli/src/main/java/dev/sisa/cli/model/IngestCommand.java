package dev.sisa.cli.model;

import dev.sisa.cli.answer.TrainResult;
import dev.sisa.cli.answer.Voting;
import dev.sisa.cli.failure.CommandException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.home.ImportRemedy;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.IgnoreExtraOption;
import dev.sisa.cli.option.NonEmptyText;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipBadOption;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.option.ThreadsOption;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.model.Model;
import dev.sisa.local.LocalInstallation;
import dev.sisa.local.file.ModelLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa ingest}. */
@Command(
        name = "ingest",
        description =
                "Add the samples of a table to a model and train what has become stale. Samples that are there already are"
                        + " passed over; those that were forgotten stay out, unless they agreed anew. Exits with 1 if there"
                        + " are samples and yet no constituent votes.",
        footer = {
            "",
            "Examples:",
            "  sisa ingest credit --data november.csv",
            "  sisa ingest credit --data returned.csv --consent letter-2026-117"
        })
public final class IngestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "table with the columns of the model's schema, in any format that `sisa train` reads")
    private Path data = Path.of("");

    @Option(
            names = "--consent",
            paramLabel = "REF",
            converter = NonEmptyText.class,
            description =
                    "let in who was forgotten and agreed anew; REF says where that is written, such as a letter's number, and is"
                            + " kept: name no person in it")
    private Optional<String> consent = Optional.empty();

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private SkipBadOption skipBad = new SkipBadOption();

    @Mixin
    private IgnoreExtraOption ignoreExtra = new IgnoreExtraOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        BadRows badRows = ignoreExtra.on(skipBad.badRows());
        try (LocalInstallation installation = Homes.existing(home.folder(), name);
                ModelLock _ = installation.lock(name, console::note);
                Meter meter = output.meter()) {
            Model model = installation.model(name);
            if (model.spec().schema().idsAreRows()) {
                throw rowIds(installation, model);
            }
            Training.Report report = new Training(installation, meter, threads.count())
                    .withConsent(consent)
                    .from(model, skipLines.of(data), badRows);
            installation.scrub(console::note);
            meter.clear();
            SkipBadOption.report(console, badRows);
            Voting voting = Voting.of(installation, model);
            console.print(new TrainResult(model, report, badRows, voting));
            return voting.told(console);
        }
    }

    private CommandException rowIds(LocalInstallation installation, Model model) {
        String file = data.toAbsolutePath().normalize().toString();
        return new CommandException(
                "the ids of model " + name + " are positions in the file it was trained on, so "
                        + (installation.openImports(name).contains(file)
                                ? "`sisa ingest` cannot complete the import of " + file + ": "
                                        + ImportRemedy.text(model) + "."
                                : "rows of another file cannot be told from those. Train a model whose schema has an id column."));
    }
}
