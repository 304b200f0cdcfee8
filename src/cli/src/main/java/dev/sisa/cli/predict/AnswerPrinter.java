package dev.sisa.cli.predict;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.sisa.cli.answer.Confusion;
import dev.sisa.cli.answer.Prediction;
import dev.sisa.cli.answer.PredictionTotals;
import dev.sisa.cli.failure.Failure;
import dev.sisa.cli.output.Console;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.PredictionRow;
import dev.sisa.core.serving.Answer;
import dev.sisa.core.serving.PredictionResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    void csv(Prediction prediction, Path data, BadRows badRows) {
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
    void json(Prediction prediction, Path data, BadRows badRows) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeArrayFieldStart("predictions");
            try {
                prediction.answer(data, badRows, (row, predictionResult) -> {
                    write(json, row, predictionResult);
                    printed(prediction);
                });
            } catch (RuntimeException e) {
                if (prediction.totals().rows() > 0) {
                    json.writeEndArray();
                    write(json, Failure.of(e));
                    end(json);
                }
                throw e;
            }
            json.writeEndArray();
            json.writeNumberField("skippedBad", badRows.count());
            write(json, prediction.totals());
            end(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.flush();
        console.line("");
    }

    private static void write(JsonGenerator json, Failure failure) throws IOException {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        failure.putInto(error);
        for (Map.Entry<String, JsonNode> field : error.properties()) {
            json.writeFieldName(field.getKey());
            json.writeRawValue(field.getValue().toString());
        }
    }

    private static void write(JsonGenerator json, PredictionTotals totals) throws IOException {
        json.writeNumberField("rows", totals.rows());
        json.writeNumberField("answered", totals.answered());
        json.writeNumberField("refused", totals.refused());
        json.writeNumberField("gone", totals.gone());
        json.writeNumberField("certified", totals.certified());
        json.writeNumberField("voters", totals.last().map(Answer::voters).orElse(0));
        json.writeBooleanField("degraded", totals.degraded());
        json.writeStringField(
                "modelVersion", totals.last().map(Answer::modelVersion).orElse(""));
        Confusion confusion = totals.confusion();
        if (confusion.rows() > 0) {
            json.writeNumberField("labelled", confusion.rows());
            json.writeNumberField("accuracy", confusion.accuracy());
            json.writeNumberField(
                    "alwaysMostFrequent", confusion.truths().mostFrequent().orElseThrow());
            json.writeFieldName("classes");
            json.writeRawValue(confusion.toJson().toString());
        }
    }

    private void write(JsonGenerator json, PredictionRow row, PredictionResult predictionResult) {
        try {
            json.writeStartObject();
            json.writeStringField("id", row.id());
            switch (predictionResult) {
                case PredictionResult.Answered(Answer answer) -> write(json, answer);
                case PredictionResult.Refused(PredictionResult.Refusal reason) -> write(json, reason);
                case PredictionResult.Gone _ -> json.writeBooleanField("gone", true);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonGenerator json, Answer answer) throws IOException {
        json.writeStringField("label", labels.get(answer.label()));
        if (answer.scores().isPresent()) {
            json.writeArrayFieldStart("scores");
            for (double score : answer.scores().get()) {
                json.writeNumber(score);
            }
            json.writeEndArray();
        }
        json.writeNumberField("voters", answer.voters());
        json.writeBooleanField("degraded", answer.degraded());
        json.writeBooleanField("certified", answer.certified());
        json.writeStringField("modelVersion", answer.modelVersion());
    }

    private static void write(JsonGenerator json, PredictionResult.Refusal refusal) throws IOException {
        switch (refusal) {
            case PredictionResult.Refusal.NobodyVotes _ -> json.writeStringField("refused", "nobodyVotes");
            case PredictionResult.Refusal.BelowQuorum(int counted, int needed) -> {
                json.writeStringField("refused", "belowQuorum");
                json.writeNumberField("counted", counted);
                json.writeNumberField("needed", needed);
            }
        }
    }
}
