package dev.sisa.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.sisa.core.aggregation.Answer;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.PredictionRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints answers while they are made: a table has more rows than memory should hold. */
final class AnswerPrinter {

    private final List<String> labels;
    private final PrintWriter out;

    /**
     * A printer.
     *
     * @param labels texts of the classes
     */
    AnswerPrinter(List<String> labels, PrintWriter out) {
        this.labels = labels;
        this.out = out;
    }

    /** A header and a line an answer: the row's id, the label, its score and whether it is certified. */
    void csv(Prediction prediction, Path data, BadRows badRows) {
        // no buffer of its own: nobody would flush it, and out has one
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        prediction.answer(data, badRows, (row, answer) -> {
            // with the first answer, so that a command that fails before has printed nothing
            if (prediction.rows() == 1) {
                csv.writeRecord("id", "label", "score", "certified");
            }
            csv.writeRecord(
                    row.id(),
                    labels.get(answer.label()),
                    String.format(Locale.ROOT, "%.4f", answer.scores().get(answer.label())),
                    String.valueOf(answer.certified()));
        });
        out.flush();
    }

    /** One object with all answers and what they amount to. */
    void json(Prediction prediction, Path data, BadRows badRows) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("predictions");
            prediction.answer(data, badRows, (row, answer) -> write(json, row, answer));
            json.writeEndArray();
            json.writeNumberField("rows", prediction.rows());
            json.writeNumberField("skippedBad", badRows.count());
            json.writeNumberField("voters", prediction.voters());
            json.writeBooleanField("degraded", prediction.unsettled() > 0);
            Confusion confusion = prediction.confusion();
            if (confusion.rows() > 0) {
                json.writeNumberField("labelled", confusion.rows());
                json.writeNumberField("accuracy", confusion.accuracy());
                json.writeFieldName("classes");
                json.writeRawValue(confusion.toJson().toString());
            }
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
        out.flush();
    }

    private void write(JsonGenerator json, PredictionRow row, Answer answer) {
        try {
            json.writeStartObject();
            json.writeStringField("id", row.id());
            json.writeStringField("label", labels.get(answer.label()));
            json.writeArrayFieldStart("scores");
            for (double score : answer.scores()) {
                json.writeNumber(score);
            }
            json.writeEndArray();
            json.writeNumberField("voters", answer.voters());
            json.writeBooleanField("degraded", answer.degraded());
            json.writeBooleanField("certified", answer.certified());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
