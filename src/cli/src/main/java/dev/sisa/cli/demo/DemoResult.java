package dev.sisa.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import java.util.List;

/** The table that the demo ends with. */
record DemoResult(List<DemoStep> steps, Accuracy accuracy, boolean equal) implements Console.Printable {

    /**
     * Shares of right answers to the held-out.
     *
     * @param before any deletion
     * @param mostFrequent of always answering the most frequent label
     */
    record Accuracy(double before, double after, double mostFrequent) {}

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("equal", equal)
                .put("accuracyBefore", accuracy.before())
                .put("accuracyAfter", accuracy.after())
                .put("alwaysMostFrequent", accuracy.mostFrequent());
        var array = root.putArray("steps");
        for (DemoStep step : steps) {
            array.addObject()
                    .put("step", step.name())
                    .put("visits", step.visits())
                    .put("fullVisits", step.fullVisits())
                    .put("seconds", step.time().toMillis() / 1e3);
        }
        return root;
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("step", "sample visits", "of a full retraining", "time");
        for (DemoStep step : steps) {
            table.row(
                    step.name(),
                    step.visits(),
                    Figures.percent((double) step.visits() / step.fullVisits()),
                    Figures.seconds(step.time()));
        }
        return "\n" + table;
    }
}
