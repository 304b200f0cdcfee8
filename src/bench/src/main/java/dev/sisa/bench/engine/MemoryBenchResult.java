package dev.sisa.bench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import java.util.List;

/**
 * The output of {@code bench memory}: a row an engine.
 *
 * @param network inputs, hidden layers and outputs
 */
record MemoryBenchResult(String network, int batch, int workers, List<MemoryBench.Row> rows)
        implements Console.Printable {

    private static final double MEGABYTE = 1e6;

    MemoryBenchResult {
        rows = List.copyOf(rows);
    }

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("workers", workers);
        var list = root.putArray("rows");
        for (MemoryBench.Row row : rows) {
            ObjectNode node = list.addObject()
                    .put("engine", row.engine().name())
                    .put("fingerprint", row.engine().fingerprint())
                    .put("network", network)
                    .put("batch", batch)
                    .put("workerHeapBytes", Math.round(row.heap()));
            row.outside().ifPresent(outside -> node.put("firstNativeBytes", outside.first())
                    .put("workerNativeBytes", Math.round(outside.worker()))
                    .put("workerBytes", Math.round(row.heap() + outside.worker())));
        }
        return root;
    }

    @Override
    public String toText() {
        TextTable table = new TextTable(
                "engine", "network", "batch", "process with one", "each more: heap", "outside", "together");
        for (MemoryBench.Row row : rows) {
            table.row(
                    row.engine().name(),
                    network,
                    batch,
                    row.outside()
                            .map(outside -> megabytes((double) outside.first()))
                            .orElse("-"),
                    megabytes(row.heap()),
                    row.outside().map(outside -> megabytes(outside.worker())).orElse("-"),
                    row.outside()
                            .map(outside -> megabytes(row.heap() + outside.worker()))
                            .orElse("-"));
        }
        return table + "\n\nmegabytes; process with one: with one worker, outside the heap; each more: mean of "
                + Figures.count(workers, "worker") + " that joined, without the samples of their shards";
    }

    private static String megabytes(double bytes) {
        return Figures.decimals(bytes / MEGABYTE, 1);
    }
}
