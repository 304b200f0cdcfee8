package dev.sisa.bench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.bench.chart.BarChart;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.TextTable;
import java.util.List;

/**
 * The output of {@code bench engine}: a row an engine and batch size.
 *
 * @param network inputs, hidden layers and outputs
 */
record EngineBenchResult(String network, List<EngineBench.Row> rows) implements Console.Printable {

    EngineBenchResult {
        rows = List.copyOf(rows);
    }

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        var list = root.putArray("rows");
        for (EngineBench.Row row : rows) {
            list.addObject()
                    .put("engine", row.engine().name())
                    .put("fingerprint", row.engine().fingerprint())
                    .put("network", network)
                    .put("batch", row.batch())
                    .put("samples", row.work().samples())
                    .put("samplesPerCpuSecond", row.samplesPerCpuSecond())
                    .put("samplesPerProcessCpuSecond", row.samplesPerProcessCpuSecond());
        }
        return root;
    }

    @Override
    public String toText() {
        TextTable table =
                new TextTable("engine", "network", "batch", "samples/s of thread CPU", "samples/s of process CPU");
        for (EngineBench.Row row : rows) {
            table.row(
                    row.engine().name(),
                    network,
                    row.batch(),
                    Math.round(row.samplesPerCpuSecond()),
                    Math.round(row.samplesPerProcessCpuSecond()));
        }
        return table.toString();
    }

    /** A bar a row. */
    String chart() {
        return new BarChart(
                        "Samples trained in a second of thread CPU, network " + network,
                        rows.stream()
                                .map(row -> new BarChart.Bar(
                                        row.engine().name() + ", batch " + row.batch(), row.samplesPerCpuSecond()))
                                .toList())
                .toSvg();
    }
}
