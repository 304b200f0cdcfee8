package dev.sisa.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.bench.chart.LineChart;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The output of {@code bench accuracy}.
 *
 * @param oneModel share of right answers of one model on everything
 */
record AccuracyBenchResult(AccuracyInputs inputs, double oneModel, List<Row> rows) implements Console.Printable {

    AccuracyBenchResult {
        rows = List.copyOf(rows);
    }

    /**
     * The inputs of the benchmark.
     *
     * @param tested rows that were answered
     * @param label the most frequent among these
     * @param mostFrequent share of them that have it
     */
    record AccuracyInputs(int tested, int seeds, String label, double mostFrequent) {}

    /** The scores of one layout. */
    record Row(int shards, int slices, VoteTally.Score score) {}

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("tested", inputs.tested())
                .put("seeds", inputs.seeds())
                .put("alwaysMostFrequent", inputs.mostFrequent())
                .put("oneModel", oneModel);
        var list = root.putArray("rows");
        for (Row row : rows) {
            list.addObject()
                    .put("shards", row.shards())
                    .put("slices", row.slices())
                    .put("majority", row.score().majority())
                    .put("mean", row.score().mean())
                    .put("oneShard", row.score().alone());
        }
        return root;
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("shards", "slices", "majority", "mean", "a model on one shard");
        String frequent = Figures.percent(inputs.mostFrequent());
        table.row("always the most frequent, \"" + inputs.label() + "\"", "", frequent, frequent, frequent);
        table.row("one model", "", Figures.percent(oneModel), Figures.percent(oneModel), "");
        for (Row row : rows) {
            table.row(
                    row.shards(),
                    row.slices(),
                    Figures.percent(row.score().majority()),
                    Figures.percent(row.score().mean()),
                    Figures.percent(row.score().alone()));
        }
        return table + "\n\naccuracy on " + Figures.count(inputs.tested(), "row") + ", mean of "
                + Figures.count(inputs.seeds(), "seed");
    }

    /** A line for each way to answer. */
    String chart() {
        return new LineChart(
                        "Accuracy in % over shards x slices; always the most frequent: "
                                + Figures.percent(inputs.mostFrequent()),
                        rows.stream()
                                .map(row -> row.shards() + " x " + row.slices())
                                .toList(),
                        List.of(
                                new LineChart.Line("one model", "#888888", values(_ -> oneModel)),
                                new LineChart.Line("majority", "#3b6ea5", values(VoteTally.Score::majority)),
                                new LineChart.Line("mean", "#2c8a4b", values(VoteTally.Score::mean)),
                                new LineChart.Line("one shard", "#c0562f", values(VoteTally.Score::alone))))
                .toSvg();
    }

    private List<Double> values(ToDoubleFunction<VoteTally.Score> value) {
        return rows.stream().map(row -> 100 * value.applyAsDouble(row.score())).toList();
    }
}
