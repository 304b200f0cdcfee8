package dev.sisa.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.core.verification.ShardComparison;

/** What verify prints: a row a shard, the answers, and where the survivors came from. */
record VerifyResult(Verification.Report report) implements Console.Result {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("equal", report.equal())
                .put("survivorsFrom", report.fromTables() ? "data" : "retained slices")
                .put("leftOut", report.leftOut());
        var shards = root.putArray("shards");
        for (ShardComparison shard : report.shards()) {
            shards.addObject()
                    .put("shard", shard.shard())
                    .put("samples", shard.samples())
                    .put("checkpoints", shard.steps())
                    .put("equal", shard.equal())
                    .put("difference", shard.difference());
        }
        root.putObject("answers")
                .put("samples", report.answers().samples())
                .put("different", report.answers().different());
        return root;
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("shard", "samples", "checkpoints", "rows, parameters, updater state");
        for (ShardComparison shard : report.shards()) {
            table.row(
                    shard.shard(),
                    shard.samples(),
                    shard.steps(),
                    shard.equal() ? "equal, byte for byte" : "DIFFERENT: " + shard.difference());
        }
        String source = report.fromTables()
                ? "survivors: the rows of the table less " + Figures.count(report.leftOut(), "forgotten one")
                        + ", placed and encoded anew; nothing but keys and spec is shared with the home under test"
                : "survivors: the model's own slices; that they hold what the table says is not checked without --data";
        return table + "\n\nanswers to " + Figures.count(report.answers().samples(), "survivor") + ": "
                + (report.answers().different() == 0
                        ? "equal, bit for bit"
                        : Figures.count(report.answers().different()) + " DIFFERENT")
                + "\n" + source + "\n\n"
                + (report.equal() ? "EQUAL to training without the forgotten" : "NOT EQUAL");
    }
}
