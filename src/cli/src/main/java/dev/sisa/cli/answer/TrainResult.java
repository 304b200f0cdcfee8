package dev.sisa.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.PeakMemory;
import dev.sisa.cli.output.ResidentMemory;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.model.Model;
import dev.sisa.core.verification.ShardDigest;
import java.util.List;
import java.util.OptionalLong;

/** The output of train and ingest: the imported rows, samples and digest of each shard, and which constituents vote. */
public record TrainResult(Model model, Training.Report report, BadRows badRows, Voting voting)
        implements Console.Printable {

    private static final int SHOWN_DIGITS = 16;

    @Override
    public JsonNode toJson() {
        ObjectNode root = JsonNodeFactory.instance
                .objectNode()
                .put("model", model.name())
                .put("samples", samples())
                .put("added", report.ingest().added())
                .put("present", report.ingest().present())
                .put("keptOut", report.ingest().keptOut())
                .put("skippedBad", badRows.count())
                .put("visits", visits())
                .put("seconds", report.time().toMillis() / 1e3)
                .put("peakHeapBytes", PeakMemory.heapBytes());
        ResidentMemory.most().ifPresent(bytes -> root.put("peakResidentBytes", bytes));
        ArrayNode shards = digests(report.shards());
        root.set("shards", shards);
        voting.putInto(root);
        voting.putInto(shards);
        return root;
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("shard", "samples", "digest");
        for (ShardDigest shard : report.shards()) {
            String digest = shard.digest();
            table.row(shard.shard(), shard.samples(), digest.substring(0, Math.min(SHOWN_DIGITS, digest.length())));
        }
        return "model " + model.name() + ": " + Figures.count(samples(), "sample") + " in "
                + Figures.count(model.shards(), "shard") + " of " + Figures.count(model.slices(), "slice") + "\n"
                + "added " + Figures.count(report.ingest().added()) + ", already there "
                + Figures.count(report.ingest().present()) + ", kept out because forgotten "
                + Figures.count(report.ingest().keptOut()) + "\n"
                + Figures.count(visits(), "sample visit") + " in " + Figures.seconds(report.time())
                + ", heap of " + mebibytes(PeakMemory.heapBytes()) + memory() + " at most\n\n" + table + "\n\n"
                + new VotingText(voting).lines();
    }

    /** The heap does not include the memory of native engines. */
    private static String memory() {
        OptionalLong most = ResidentMemory.most();
        return most.isEmpty() ? "" : ", memory in all of " + mebibytes(most.getAsLong());
    }

    private static String mebibytes(long bytes) {
        return Figures.count(bytes >> 20) + " MiB";
    }

    public static ArrayNode digests(List<ShardDigest> shards) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ShardDigest shard : shards) {
            array.addObject()
                    .put("shard", shard.shard())
                    .put("samples", shard.samples())
                    .put("digest", shard.digest());
        }
        return array;
    }

    private long samples() {
        return report.shards().stream().mapToLong(ShardDigest::samples).sum();
    }

    private long visits() {
        return report.healing().stream().mapToLong(ShardHealing::visits).sum();
    }
}
