package dev.sisa.cli.predict;

import dev.sisa.cli.answer.Prediction;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.home.Homes;
import dev.sisa.cli.option.AskedTableOptions;
import dev.sisa.cli.option.HomeOption;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.option.SkipBadOption;
import dev.sisa.cli.option.SkipLinesOption;
import dev.sisa.cli.output.Console;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.model.Model;
import dev.sisa.core.policy.Policy;
import dev.sisa.core.policy.PolicyRows;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.spec.Aggregation;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sisa predict}. */
@Command(
        name = "predict",
        description = {
            "Answer the rows of a table: a line each on standard output, and the accuracy where the table has labels."
                    + " Exits with 1 if a row has no answer: while constituents are to be healed, a label that healing"
                    + " may change is given only if enough of the others vote. Rows are answered in blocks of 1,024: before a"
                    + " row that cannot be read, answers to earlier blocks are printed, and JSON then ends with an \"error\".",
            "Beside accuracy stand balanced accuracy, which is the mean recall of the classes that have rows, precision, recall and F1"
                    + " of each class and their mean, and, for answers by mean probability, the area under the ROC curve (AUC): of"
                    + " two classes that of the score of the second in the schema, of several the mean of each against the others."
        },
        footer = {
            "",
            "Examples:",
            "  sisa predict credit --data new.csv > answers.csv",
            "  sisa predict credit --data holdout.csv --aggregation mean --json",
            "  sisa predict credit --data new.csv --label-only --quorum 0.8",
            "  sisa predict credit --data export.csv --ignore-extra --ignore-unknown-labels"
        })
public final class PredictCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "table with the feature columns of the schema, in any format that `sisa train` reads")
    private Path data = Path.of("");

    @Option(
            names = "--aggregation",
            paramLabel = "A",
            description = "majority or mean (default: what the model was made with)")
    private Optional<Aggregation> aggregation = Optional.empty();

    @Option(
            names = "--quorum",
            paramLabel = "Q",
            description =
                    "share of the shards with samples that must vote from at least half their steps, unless healing"
                            + " cannot change the label (default: what `sisa policy` says)")
    private Optional<Double> quorum = Optional.empty();

    @Option(
            names = "--label-only",
            description =
                    "withhold scores, which leak more about who was forgotten than labels do; always, if `sisa policy` says so")
    private boolean labelOnly;

    @Mixin
    private SkipLinesOption skipLines = new SkipLinesOption();

    @Mixin
    private SkipBadOption skipBad = new SkipBadOption();

    @Mixin
    private AskedTableOptions asked = new AskedTableOptions();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        BadRows badRows = asked.on(skipBad.badRows());
        try (LocalInstallation installation = Homes.existing(home.folder(), name)) {
            Model model = installation.model(name);
            AnswerRules rules = rules(new PolicyRows(installation.ports()).read(name));
            Homes.noteOpenImports(installation, name, console);
            Prediction prediction = new Prediction(
                    installation,
                    model,
                    aggregation.orElse(model.spec().training().aggregation()),
                    rules);
            AnswerPrinter printer = new AnswerPrinter(model.spec().schema().labels(), console);
            if (console.json()) {
                printer.json(prediction, skipLines.of(data), badRows);
            } else {
                printer.csv(prediction, skipLines.of(data), badRows);
                new PredictionNotes(model, prediction.totals()).print(console);
            }
            SkipBadOption.report(console, badRows);
            return prediction.totals().answered() == prediction.totals().rows() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private AnswerRules rules(Policy policy) {
        try {
            return new AnswerRules(
                    quorum.orElse(policy.quorumFloor()),
                    labelOnly || policy.guards().labelOnly());
        } catch (InvalidValueException e) {
            throw new MisuseException("--quorum: " + e.getMessage(), e);
        }
    }
}
