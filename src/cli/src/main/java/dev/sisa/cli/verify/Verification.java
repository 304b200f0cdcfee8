package dev.sisa.cli.verify;

import dev.sisa.cli.answer.Prediction;
import dev.sisa.cli.data.Tables;
import dev.sisa.cli.home.Training;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.ingest.Ingest;
import dev.sisa.core.ingest.IngestProgress;
import dev.sisa.core.ingest.SampleSource;
import dev.sisa.core.model.Model;
import dev.sisa.core.verification.AnswerComparison;
import dev.sisa.core.verification.Comparison;
import dev.sisa.core.verification.RetainedSlices;
import dev.sisa.core.verification.ShardComparison;
import dev.sisa.core.verification.Survivors;
import dev.sisa.local.LocalInstallation;
import dev.sisa.tables.TableFile;
import java.util.List;

/** Trains a model again on the survivors alone, in a fresh home with the same keys, and compares. */
public final class Verification {

    private final LocalInstallation tested;
    private final Model model;
    private final Meter meter;
    private final int threads;

    public Verification(LocalInstallation tested, Model model, Meter meter, int threads) {
        this.tested = tested;
        this.model = model;
        this.meter = meter;
        this.threads = threads;
    }

    /**
     * The findings.
     *
     * @param fromTables whether the survivors were placed and encoded anew from tables, not taken from the retained slices
     * @param leftOut rows of the tables that are left out because they were forgotten
     */
    public record Report(
            boolean fromTables, long leftOut, List<ShardComparison> shards, AnswerComparison.Difference answers) {

        public boolean equal() {
            return shards.stream().allMatch(ShardComparison::equal) && answers.different() == 0;
        }

        /** Whether there was anything to compare. */
        boolean compared() {
            return shards.stream().anyMatch(Report::compared);
        }

        /** A shard without survivors that differs has other rows in the fresh home. */
        static boolean compared(ShardComparison shard) {
            return shard.samples() > 0 || !shard.equal();
        }

        /** Samples that both were trained on. */
        long survivors() {
            return shards.stream().mapToLong(ShardComparison::samples).sum();
        }

        /** Shards that have none of them, and so nothing to compare. */
        long emptyShards() {
            return shards.stream().filter(shard -> shard.samples() == 0).count();
        }
    }

    /**
     * Compares from scratch.
     *
     * @param tables the original tables; none takes the survivors from the retained slices
     */
    public Report fromScratch(List<TableFile> tables, BadRows badRows) {
        return FreshHome.with(tested, fresh -> fromScratch(fresh, tables, badRows));
    }

    private Report fromScratch(LocalInstallation fresh, List<TableFile> tables, BadRows badRows) {
        long leftOut = 0;
        if (tables.isEmpty()) {
            fresh.catalog().create(model);
            new RetainedSlices(tested.ports(), fresh.ports(), model).copy();
        }
        for (TableFile table : tables) {
            leftOut += ingest(fresh, table, badRows);
        }
        new Training(fresh, meter, threads).heal(model);
        List<ShardComparison> shards = new Comparison(tested.ports(), fresh.ports(), model).shards();
        AnswerComparison.Difference answers = new AnswerComparison(fresh.ports(), model)
                .compare(Prediction.ensemble(tested, model), Prediction.ensemble(fresh, model));
        return new Report(!tables.isEmpty(), leftOut, shards, answers);
    }

    private long ingest(LocalInstallation fresh, TableFile table, BadRows badRows) {
        Ingest ingest = new Ingest(fresh.ports(), model, IngestProgress.NONE);
        return Tables.adding(table, model.spec().schema(), badRows, rows -> {
            Survivors survivors =
                    new Survivors(SampleSource.of(rows), model, tested.ports().control());
            ingest.from(
                    table.path().toString(), survivors, () -> fresh.catalog().create(model));
            return survivors.leftOut();
        });
    }
}
