package dev.sisa.cli.verify;

import dev.sisa.api.verification.ComparedAnswers;
import dev.sisa.api.verification.ComparedShard;
import dev.sisa.api.verification.ScratchComparison;
import dev.sisa.api.verification.SurvivorSource;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.verification.AnswerComparison;
import dev.sisa.core.verification.ShardComparison;

/** The output of {@code verify}: a row a shard, the answers, and where the survivors came from. */
public record VerifyResult(Verification.Report report) implements Console.Printable {

    @Override
    public ScratchComparison toJson() {
        return new ScratchComparison(
                report.equal(),
                report.compared(),
                report.fromTables() ? SurvivorSource.DATA : SurvivorSource.RETAINED_SLICES,
                report.leftOut(),
                report.survivors(),
                report.emptyShards(),
                report.shards().stream()
                        .map(shard -> ComparedShard.of(shard, Verification.Report.compared(shard)))
                        .toList(),
                ComparedAnswers.of(report.answers()));
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
