package dev.sisa.bench.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.option.TimeConverter;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.spec.PlacementPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The output of {@code bench requests}.
 *
 * @param counted maybe none
 * @param trained maybe none
 * @param speed empty if it was not measured
 */
record RequestsBenchResult(
        RequestsInputs inputs, List<TrafficRow> counted, List<Trained> trained, Optional<RequestSpeedResult> speed)
        implements Console.Printable {

    RequestsBenchResult {
        counted = List.copyOf(counted);
        trained = List.copyOf(trained);
    }

    /** The inputs of the benchmark. */
    record RequestsInputs(Duration over, HealingWindow healing, int trials) {}

    /** Requests to a small model under one placement that were really healed. */
    record Trained(int requests, PlacementPolicy placement, TrafficTrial.Costs costs) {}

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("over", TimeConverter.text(inputs.over()))
                .put("window", TimeConverter.text(inputs.healing().window()))
                .put("count", inputs.healing().count())
                .put("qualityFloor", inputs.healing().qualityFloor())
                .put("trials", inputs.trials());
        ArrayNode rows = root.putArray("counted");
        counted.forEach(row -> row.putInto(rows.addObject()));
        ArrayNode made = root.putArray("trained");
        trained.forEach(row -> made.addObject()
                .put("requests", row.requests())
                .put("placement", TrafficRow.name(row.placement()))
                .put("runsCounted", row.costs().counted().runs())
                .put("runsMade", row.costs().made().runs())
                .put("visitsCounted", row.costs().counted().visits())
                .put("visitsMade", row.costs().made().visits()));
        speed.ifPresent(figures -> figures.putInto(root.putObject("speed")));
        return root;
    }

    @Override
    public String toText() {
        List<String> texts = new ArrayList<>();
        if (!counted.isEmpty()) {
            texts.add(countedText());
        }
        if (!trained.isEmpty()) {
            texts.add(trainedText());
        }
        speed.ifPresent(figures -> texts.add(figures.toText()));
        return String.join("\n\n", texts);
    }

    private String countedText() {
        TextTable table = TrafficRow.table();
        counted.forEach(row -> row.addTo(table));
        return "visits in full trainings, means of " + inputs.trials() + " trials: requests over "
                + TimeConverter.text(inputs.over())
                + ", healed " + TimeConverter.text(inputs.healing().window()) + " after a shard's first\n" + table;
    }

    private String trainedText() {
        TextTable table = new TextTable("really trained", "requests", "runs counted", "made", "visits counted", "made");
        trained.forEach(row -> table.row(
                TrafficRow.name(row.placement()),
                row.requests(),
                row.costs().counted().runs(),
                row.costs().made().runs(),
                row.costs().counted().visits(),
                row.costs().made().visits()));
        return table.toString();
    }
}
