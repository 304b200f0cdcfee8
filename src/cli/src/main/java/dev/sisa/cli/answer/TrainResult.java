package dev.sisa.cli.answer;

import dev.sisa.api.Seconds;
import dev.sisa.api.model.ImportCounts;
import dev.sisa.api.model.TrainingSummary;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Console;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.PeakMemory;
import dev.sisa.cli.output.ResidentMemory;
import dev.sisa.cli.output.TextTable;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.healing.ShardHealing;
import dev.sisa.core.ingest.IngestReport;
import dev.sisa.core.model.Model;
import dev.sisa.core.verification.ShardDigest;
import java.util.OptionalLong;

/** The output of train and ingest: the imported rows, samples and digest of each shard, and which constituents vote. */
public record TrainResult(Model model, Training.Report report, BadRows badRows, Voting voting)
        implements Console.Printable {

    private static final int SHOWN_DIGITS = 16;

    @Override
    public TrainingSummary toJson() {
        WireVotes votes = new WireVotes(voting);
        IngestReport ingest = report.ingest();
        return new TrainingSummary(
                model.name(),
                new ImportCounts(samples(), ingest.added(), ingest.present(), ingest.keptOut(), badRows.count()),
                visits(),
                Seconds.of(report.time()),
                PeakMemory.heapBytes(),
                ResidentMemory.most(),
                votes.shards(report.shards()),
                votes.summary());
    }

    @Override
    public String toText() {
        TextTable table = new TextTable("shard", "samples", "digest");
        for (ShardDigest shard : report.shards()) {
            table.row(
                    shard.shard(),
                    shard.samples(),
                    shard.digest()
                            .map(digest -> digest.substring(0, SHOWN_DIGITS))
                            .orElse("untrained"));
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

    private long samples() {
        return report.shards().stream().mapToLong(ShardDigest::samples).sum();
    }

    private long visits() {
        return report.healing().stream().mapToLong(ShardHealing::visits).sum();
    }
}
