package dev.sisa.cli.predict;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.sisa.api.prediction.PredictionWriter;
import dev.sisa.api.prediction.RowPrediction;
import dev.sisa.cli.answer.Prediction;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.output.Console;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.PredictionResult;
import dev.sisa.tables.TableFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints answers as they are made, since a table may have more rows than fit in memory. */
final class AnswerPrinter {

    /** A reader that closed standard output is noticed after so many rows. */
    private static final long LOOK_EVERY_ROWS = 1_024;

    private final List<String> labels;
    private final Console console;
    private final PrintWriter out;

    /**
     * Prints to a console.
     *
     * @param labels texts of the classes
     */
    AnswerPrinter(List<String> labels, Console console) {
        this.labels = labels;
        this.console = console;
        this.out = console.out();
    }

    /**
     * A header and a line a row: its id, the label, its score and whether it is certified; missing or withheld values are
     * left empty.
     */
    void csv(Prediction prediction, TableFile data, BadRows badRows) {
        // no buffer of its own: it would not be flushed, and out has one
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        prediction.answer(data, badRows, (row, predictionResult) -> {
            // with the first answer, so that a command that fails before has printed nothing
            if (prediction.totals().rows() == 1) {
                csv.writeRecord("id", "label", "score", "certified");
            }
            switch (predictionResult) {
                case PredictionResult.Answered(Answer answer) ->
                    csv.writeRecord(
                            row.id(), labels.get(answer.label()), score(answer), String.valueOf(answer.certified()));
                case PredictionResult.Refused _, PredictionResult.Gone _ -> csv.writeRecord(row.id(), "", "", "");
            }
            printed(prediction);
        });
        console.flush();
    }

    /** Begins the document with the first row; a later failure is written into it. */
    private void printed(Prediction prediction) {
        long rows = prediction.totals().rows();
        if (rows == 1) {
            boolean _ = console.invocation().claimDocument();
        }
        if (rows % LOOK_EVERY_ROWS == 0) {
            console.flush();
        }
    }

    private static String score(Answer answer) {
        return answer.scores()
                .map(scores -> String.format(Locale.ROOT, "%.4f", scores.get(answer.label())))
                .orElse("");
    }

    /**
     * One object with all answers and their totals. A failure after the first answer ends the object with the error, so that
     * it stays valid; before, nothing is printed.
     */
    void json(Prediction prediction, TableFile data, BadRows badRows) {
        PredictionWriter json = new PredictionWriter(out);
        try {
            prediction.answer(data, badRows, (row, predictionResult) -> {
                json.row(RowPrediction.of(row.id(), predictionResult, labels));
                printed(prediction);
            });
        } catch (RuntimeException e) {
            if (prediction.totals().rows() > 0) {
                json.fail(Failure.of(e).document());
                console.line("");
            }
            throw e;
        }
        json.end(WireTotals.of(labels, prediction.totals()).summary(badRows));
        console.line("");
    }
}
