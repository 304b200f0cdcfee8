package dev.sisa.cli;

import dev.sisa.core.model.Model;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shard as show prints it.
 *
 * @param steps state of each step, in order
 */
record ShardState(ShardRow row, List<Step> steps) {

    /** State of the checkpoint after a slice. */
    enum Step {
        /** It follows from the slices. */
        TRAINED(' '),
        /** It follows, but there is nothing to visit up to here. */
        EMPTY(' '),
        /** New samples came in: it serves until it is healed. */
        STALE('~'),
        /** It saw a sample that is to be erased: it does not serve. */
        TAINTED('!'),
        /** It is still to be trained. */
        MISSING('.');

        private final char mark;

        Step(char mark) {
            this.mark = mark;
        }

        char mark() {
            return mark;
        }
    }

    /** Whether nothing is pending, missing or stale. */
    boolean atRest() {
        return row.pending().isEmpty() && steps.stream().allMatch(step -> step == Step.TRAINED || step == Step.EMPTY);
    }

    static List<ShardState> all(Workplace workplace, Model model) {
        ShardRows rows = new ShardRows(workplace.ports().control());
        return IntStream.range(0, model.shards())
                .mapToObj(shard -> of(model, rows.read(model.name(), shard)))
                .toList();
    }

    private static ShardState of(Model model, ShardRow row) {
        int fresh = model.chain(row.shard(), Engines.fingerprint(model)).freshSteps(row.manifest());
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
        return checkpoints.get(step - 1).trained() ? Step.TRAINED : Step.EMPTY;
    }
}
