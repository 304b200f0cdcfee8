package dev.sisa.cli.home;

import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.model.Model;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.local.LocalInstallation;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shard as show prints it.
 *
 * @param steps state of each step, in order
 */
public record ShardState(ShardRow row, List<Step> steps) {

    /** State of the checkpoint after a slice. */
    public enum Step implements Keyed {
        /** It follows from the slices. */
        TRAINED("trained", ' '),
        /** It follows, but there is nothing to visit up to here. */
        EMPTY("empty", ' '),
        /** It follows, but training overflowed: it never serves. */
        OVERFLOWN("overflown", 'x'),
        /** New samples came in: it serves until it is healed. */
        STALE("stale", '~'),
        /** It was trained on a sample that is to be erased: it does not serve. */
        TAINTED("tainted", '!'),
        /** It is still to be trained. */
        MISSING("missing", '.');

        private final String key;
        private final char mark;

        Step(String key, char mark) {
            this.key = key;
            this.mark = mark;
        }

        @Override
        public String key() {
            return key;
        }

        public char mark() {
            return mark;
        }

        private boolean follows() {
            return switch (this) {
                case TRAINED, EMPTY, OVERFLOWN -> true;
                case STALE, TAINTED, MISSING -> false;
            };
        }
    }

    /** Whether nothing is pending, missing or stale. */
    public boolean atRest() {
        return row.pending().isEmpty() && fresh();
    }

    /** Whether every checkpoint follows from the slices and saw no pending sample. */
    public boolean fresh() {
        return kept() == steps.size();
    }

    /** Sample visits it takes to heal it, if its blobs are whole; pending samples count as not erased yet. */
    long visitsToHeal(Model model) {
        return model.visits(row.manifest(), kept());
    }

    /** Steps that healing goes on from. */
    private int kept() {
        return (int) steps.stream().takeWhile(Step::follows).count();
    }

    public static List<ShardState> all(LocalInstallation installation, Model model) {
        return new ShardRows(installation.ports().control())
                .all(model.name(), model.shards()).stream()
                        .map(row -> of(model, row))
                        .toList();
    }

    public static ShardState of(LocalInstallation installation, Model model, int shard) {
        return of(model, new ShardRows(installation.ports().control()).read(model.name(), shard));
    }

    private static ShardState of(Model model, ShardRow row) {
        int fresh = model.chain(row.shard(), model.fingerprint()).freshSteps(row.manifest());
        return new ShardState(
                row,
                IntStream.rangeClosed(1, model.slices())
                        .mapToObj(step -> step(row, step, fresh))
                        .toList());
    }

    private static Step step(ShardRow row, int step, int fresh) {
        List<CheckpointEntry> checkpoints = row.manifest().checkpoints();
        if (step > checkpoints.size()) {
            return Step.MISSING;
        }
        if (step > row.untaintedSteps()) {
            return Step.TAINTED;
        }
        if (step > fresh) {
            return Step.STALE;
        }
        CheckpointEntry checkpoint = checkpoints.get(step - 1);
        if (!checkpoint.trained()) {
            return Step.EMPTY;
        }
        return checkpoint.finite() ? Step.TRAINED : Step.OVERFLOWN;
    }
}
