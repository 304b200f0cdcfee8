package dev.sisa.api.prediction;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.sisa.api.Failure;
import dev.sisa.api.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Writes a {@link PredictionList} row by row, since a table may have more rows than fit in memory. Nothing comes out before a buffer
 * is full or the document ends. Not thread-safe.
 */
public final class PredictionWriter {

    private final JsonGenerator json;

    /** Begins a document in several lines. */
    public PredictionWriter(Writer out) {
        this.json = WireJson.generator(out);
        write(() -> {
            json.writeStartObject();
            json.writeArrayFieldStart("predictions");
        });
    }

    /** The next row. */
    public void row(RowPrediction row) {
        write(() -> json.writePOJO(row));
    }

    /** Ends the document with the totals. */
    public void end(PredictionSummary summary) {
        end("summary", summary);
    }

    /** Ends the document with the failure that ended the answers. */
    public void fail(Failure error) {
        end("error", error);
    }

    private void end(String name, Object value) {
        write(() -> {
            json.writeEndArray();
            json.writePOJOField(name, value);
            json.writeEndObject();
            json.flush();
        });
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A write that may fail. */
    private interface Step {

        void run() throws IOException;
    }
}
