package dev.sisa.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import java.time.Duration;

/**
 * The output of {@code bench calls}, in virtual time.
 *
 * @param one a request for one sample until it is answered, the median
 * @param large a request for 2,000 samples until it is answered
 * @param warm an answer of 20 shards by a process that has answered before
 * @param cold an answer of 100 shards by a process that has not
 * @param imported the first import of all samples
 */
record CallsBenchResult(
        int samples, Duration one, Duration large, Duration warm, Duration cold, DistantHome.Passed imported)
        implements Console.Printable {

    private static final double MILLI = 1e6;

    @Override
    public JsonNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("oneForgottenMillis", millis(one))
                .put("manyForgottenMillis", millis(large))
                .put("warmAnswerMillis", millis(warm))
                .put("coldAnswerMillis", millis(cold))
                .put("importedSamples", samples)
                .put("importMillis", millis(imported.time()))
                .put("importUnitsMillis", millis(imported.least()));
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("virtual time at 5 ms a control call, 30 ms a blob call", "ms");
        row(table, "one sample forgotten, p50", one);
        row(table, "2,000 samples forgotten by one request", large);
        row(table, "an answer of 20 shards, warm", warm);
        row(table, "an answer of 100 shards, cold", cold);
        row(table, "first import of " + Figures.count(samples, "sample"), imported.time());
        row(table, "what its units take at least", imported.least());
        return table + "\nthe import takes " + Figures.decimals(ratio(), 2) + " times what its units allow";
    }

    private double ratio() {
        return millis(imported.time()) / millis(imported.least());
    }

    private static void row(TextTable table, String what, Duration time) {
        table.row(what, Figures.decimals(millis(time), 1));
    }

    private static double millis(Duration time) {
        return time.toNanos() / MILLI;
    }
}
