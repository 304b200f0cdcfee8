package dev.sisa.cli;

import dev.sisa.core.data.BadRows;
import dev.sisa.core.model.Model;
import dev.sisa.core.spec.Aggregation;
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
        description =
                "Answer the rows of a table: a line each on standard output, and the accuracy where the table has labels.",
        footer = {
            "",
            "Examples:",
            "  sisa predict credit --data new.csv > answers.csv",
            "  sisa predict credit --data holdout.csv --aggregation mean --json"
        })
final class PredictCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "name of the model")
    private String name = "";

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "table with the feature columns of the schema")
    private Path data = Path.of("");

    @Option(
            names = "--aggregation",
            paramLabel = "A",
            description = "majority or mean (default: what the model was made with)")
    private Optional<Aggregation> aggregation = Optional.empty();

    @Mixin
    private SkipBadOption skipBad = new SkipBadOption();

    @Mixin
    private HomeOption home = new HomeOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Console console = output.console();
        BadRows badRows = skipBad.badRows();
        try (Workplace workplace = Workplace.existing(home.folder(), name)) {
            Model model = workplace.model();
            workplace.noteOpenImports(console);
            Prediction prediction = new Prediction(
                    workplace, model, aggregation.orElse(model.spec().training().aggregation()));
            AnswerPrinter printer = new AnswerPrinter(model.spec().schema().labels(), console.out());
            if (console.json()) {
                printer.json(prediction, data, badRows);
            } else {
                printer.csv(prediction, data, badRows);
                summary(console, prediction);
            }
            SkipBadOption.report(console, badRows);
        }
        return 0;
    }

    private static void summary(Console console, Prediction prediction) {
        console.note(Figures.count(prediction.rows(), "row") + " answered by "
                + Figures.count(prediction.voters(), "constituent")
                + (prediction.unsettled() > 0 ? ", " + prediction.unsettled() + " still to be healed" : ""));
        Confusion confusion = prediction.confusion();
        if (confusion.rows() > 0) {
            console.note("accuracy " + Figures.percent(confusion.accuracy()) + " of "
                    + Figures.count(confusion.rows(), "row") + " with a label");
            confusion.toString().lines().forEach(console::note);
        }
    }
}
