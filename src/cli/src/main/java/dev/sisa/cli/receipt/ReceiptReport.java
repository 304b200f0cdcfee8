package dev.sisa.cli.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.receipt.ReceiptBody;
import dev.sisa.core.receipt.ReceiptDocument;
import dev.sisa.core.receipt.check.CheckReport;
import dev.sisa.core.receipt.check.CheckResult;
import dev.sisa.core.verification.ReplayResult;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The output of verify for receipts: their content, the checks, and what these do not prove. */
record ReceiptReport(ReceiptVerification.Report report) implements Console.Printable {

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("passed", report.passed());
        var receipts = root.putArray("receipts");
        report.check().documents().forEach(document -> receipts.add(new ReceiptText(document.body()).toJson()));
        var checks = root.putArray("checks");
        for (CheckResult result : report.check().results()) {
            ObjectNode check =
                    checks.addObject().put("check", result.check().key()).put("subject", result.subject());
            switch (result) {
                case CheckResult.Passed _ -> check.put("result", "passed");
                case CheckResult.Failed failed -> check.put("result", "failed").put("where", failed.where());
                case CheckResult.Doubtful odd -> check.put("result", "doubtful").put("where", odd.where());
                case CheckResult.Superseded old ->
                    check.put("result", "superseded").put("by", old.by());
            }
        }
        if (!report.replays().isEmpty()) {
            root.put("replayedBlobs", report.blobs());
        }
        var replays = root.putArray("replay");
        for (ReceiptVerification.Replayed replayed : report.replays()) {
            ReplayResult result = replayed.result();
            ObjectNode shard =
                    replays.addObject().put("receipt", replayed.receipt()).put("shard", result.shard());
            switch (result) {
                case ReplayResult.Equal equal ->
                    shard.put("result", equal.blobs() == 0 ? "nothing to compare" : "equal")
                            .put("blobs", equal.blobs());
                case ReplayResult.Different other ->
                    shard.put("result", "different").put("where", other.where());
                case ReplayResult.Superseded old ->
                    shard.put("result", "superseded").put("by", old.by());
                case ReplayResult.NotPromised _ -> shard.put("result", "not promised");
            }
        }
        var notProven = root.putArray("notProven");
        notProven().forEach(notProven::add);
        return root;
    }

    /** The limits of all receipts, and those among these that prove no erasure. */
    private List<String> notProven() {
        return Stream.concat(
                        CheckReport.NOT_PROVEN.stream(),
                        withoutErasure().stream().map(title -> "that anything was erased, by " + title))
                .toList();
    }

    private List<String> withoutErasure() {
        return report.check().documents().stream()
                .map(ReceiptDocument::body)
                .filter(body -> !new ReceiptText(body).provesErasure())
                .map(ReceiptBody::title)
                .toList();
    }

    private String verdict() {
        if (!report.passed()) {
            return "NOT VERIFIED";
        }
        List<String> without = withoutErasure();
        return without.isEmpty() ? "VERIFIED" : "VERIFIED, but no proof of an erasure: " + String.join(", ", without);
    }

    @Override
    public String toText() {
        String said = report.check().documents().stream()
                .map(ReceiptDocument::body)
                .map(body -> new ReceiptText(body).paragraph() + "\n\n")
                .collect(Collectors.joining());
        return said + checks() + replays() + "\n\nnot proven by this:\n"
                + notProven().stream().map(line -> "  - " + line + "\n").collect(Collectors.joining())
                + "\n" + verdict();
    }

    private String checks() {
        TextTable table = new TextTable("check", "of", "result");
        for (CheckResult result : report.check().results()) {
            table.row(
                    result.check().key(),
                    result.subject(),
                    switch (result) {
                        case CheckResult.Passed _ -> "passed";
                        case CheckResult.Failed failed -> "FAILED: " + failed.where();
                        case CheckResult.Doubtful odd -> "DOUBTFUL: " + odd.where();
                        case CheckResult.Superseded old -> "superseded by receipt " + old.by();
                    });
        }
        return table.toString();
    }

    private String replays() {
        if (report.replays().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("trained again", "shard", "result");
        for (ReceiptVerification.Replayed replayed : report.replays()) {
            table.row(
                    replayed.receipt(),
                    replayed.result().shard(),
                    switch (replayed.result()) {
                        case ReplayResult.Equal equal ->
                            equal.blobs() == 0
                                    ? "no samples, nothing to compare"
                                    : "equal, " + Figures.count(equal.blobs(), "blob");
                        case ReplayResult.Different other -> "DIFFERENT: " + other.where();
                        case ReplayResult.Superseded old -> "superseded by receipt " + old.by();
                        case ReplayResult.NotPromised _ -> "not promised to give the same bits";
                    });
        }
        return "\n\n" + table + (report.passed() && report.blobs() == 0 ? "\n\ntraining again compared nothing" : "");
    }
}
