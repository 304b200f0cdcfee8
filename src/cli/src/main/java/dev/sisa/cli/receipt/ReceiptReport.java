package dev.sisa.cli.receipt;

import dev.sisa.api.receipt.CheckEntry;
import dev.sisa.api.receipt.ReceiptVerdict;
import dev.sisa.api.receipt.ReplayEntry;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.receipt.check.CheckReport;
import dev.sisa.core.receipt.check.CheckResult;
import dev.sisa.core.verification.ReplayResult;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The output of verify for receipts: their content, the checks, and what these do not prove. */
record ReceiptReport(ReceiptVerification.Report report) implements Console.Printable {

    @Override
    public ReceiptVerdict toJson() {
        return new ReceiptVerdict(
                report.passed(),
                report.receipts().stream().map(ReceiptVerification.Told::entry).toList(),
                report.shards(),
                report.check().results().stream().map(CheckEntry::of).toList(),
                report.replays().stream()
                        .map(replayed -> ReplayEntry.of(replayed.receipt(), replayed.result()))
                        .toList(),
                report.replays().isEmpty() ? OptionalLong.empty() : OptionalLong.of(report.blobs()),
                notProven());
    }

    /** The limits of all receipts, and those among these that prove no erasure. */
    private List<String> notProven() {
        return Stream.concat(
                        CheckReport.NOT_PROVEN.stream(),
                        withoutErasure().stream().map(title -> "that anything was erased, by " + title))
                .toList();
    }

    private List<String> withoutErasure() {
        return report.receipts().stream()
                .filter(receipt -> !receipt.provesErasure())
                .map(ReceiptVerification.Told::title)
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
        String said = report.receipts().stream()
                .map(receipt -> receipt.paragraph() + "\n\n")
                .collect(Collectors.joining());
        return said + shards() + checks() + replays() + "\n\nnot proven by this:\n"
                + notProven().stream().map(line -> "  - " + line + "\n").collect(Collectors.joining())
                + "\n" + verdict();
    }

    private String shards() {
        return report.shards().isEmpty() ? "" : ShardNumbers.toText(report.shards()) + "\n\n";
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
                        case CheckResult.Unchecked unchecked -> "not checked: " + unchecked.why();
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
