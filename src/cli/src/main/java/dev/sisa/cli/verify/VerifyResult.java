package dev.sisa.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.verification.AnswerComparison;
import dev.sisa.core.verification.ShardComparison;

/** The output of {@code verify}: a row a shard, the answers, and where the survivors came from. */
public record VerifyResult(Verification.Report report) implements Console.Printable {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("equal", report.equal())
                .put("compared", report.compared())
                .put("survivorsFrom", report.fromTables() ? "data" : "retained slices")
                .put("leftOut", report.leftOut())
                .put("survivors", report.survivors())
                .put("emptyShards", report.emptyShards());
        var shards = root.putArray("shards");
        for (ShardComparison shard : report.shards()) {
            shards.addObject()
                    .put("shard", shard.shard())
                    .put("samples", shard.samples())
                    .put("checkpoints", shard.checkpoints())
                    .put("equal", shard.equal())
                    .put("compared", Verification.Report.compared(shard))
                    .put("difference", shard.difference());
        }
        root.putObject("answers")
                .put("samples", report.answers().samples())
                .put("compared", report.answers().answers())
                .put("different", report.answers().different());
        return root;
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("shard", "samples", "checkpoints", "rows, parameters, updater state");
        for (ShardComparison shard : report.shards()) {
            table.row(shard.shard(), shard.samples(), shard.checkpoints(), shard(shard));
        }
        String source = report.fromTables()
                ? "survivors: the rows of the table less " + Figures.count(report.leftOut(), "forgotten one")
                        + ", placed and encoded anew; nothing but keys and spec is shared with the home under test"
                : "survivors: the model's own slices; that they hold what the table says is not checked without --data";
        return table + "\n\nanswers to " + Figures.count(report.answers().samples(), "survivor") + ": " + answers()
                + "\n" + empty() + source + "\n\n" + verdict();
    }

    private static String shard(ShardComparison shard) {
        if (!shard.equal()) {
            return "DIFFERENT: " + shard.difference();
        }
        if (shard.samples() == 0) {
            return "no samples, nothing to compare";
        }
        return shard.checkpoints() == 0 ? "equal rows, no parameters to compare" : "equal, byte for byte";
    }

    private String answers() {
        AnswerComparison.Difference answers = report.answers();
        if (answers.different() > 0) {
            return Figures.count(answers.different()) + " DIFFERENT";
        }
        if (answers.answers() > 0) {
            return "equal, bit for bit";
        }
        return answers.samples() == 0 ? "none compared" : "none compared, since no constituent votes";
    }

    private String empty() {
        long empty = report.emptyShards();
        return empty == 0
                ? ""
                : Figures.count(empty, "shard") + " without a survivor: nothing of " + (empty == 1 ? "it" : "them")
                        + " was compared\n";
    }

    private String verdict() {
        if (!report.equal()) {
            return "NOT EQUAL";
        }
        return report.survivors() == 0
                ? "EQUAL, but there are no survivors: nothing was compared"
                : "EQUAL to training without the forgotten";
    }
}
