package dev.sisa.core.serving;

import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import java.util.Optional;

/**
 * How a constituent takes part in the vote. For operators only: answers to clients tell nothing of a single shard.
 *
 * @param step that it answers from, 0 if it does not vote
 * @param complete whether healing has nothing to change
 * @param shortfall why it does not answer from its last step; empty if it does
 */
public record ConstituentState(int shard, int step, boolean complete, Optional<Shortfall> shortfall) {

    /**
     * The state that follows from a shard's row, before any blob is read: neither damage nor overflowing answers are seen
     * here.
     *
     * @param fresh whether every checkpoint follows from the slices
     */
    public static ConstituentState of(ShardRow row, boolean fresh) {
        boolean complete = row.manifest().samples() == 0 || (row.pending().isEmpty() && fresh);
        return new ConstituentState(row.shard(), row.servingStep(), complete, shortfall(row, complete));
    }

    /** Whether its predictions count in answers. */
    public boolean votes() {
        return step > 0;
    }

    /** The same of a constituent whose blobs let it answer from this step alone, 0 for none. */
    ConstituentState from(int readable) {
        return readable == step ? this : new ConstituentState(shard, readable, false, Optional.of(Shortfall.DAMAGED));
    }

    /** The same of a constituent that has no finite answer to any of its own rows. */
    public ConstituentState withoutAnswers() {
        return new ConstituentState(shard, 0, complete, Optional.of(Shortfall.OVERFLOWING_ANSWERS));
    }

    private static Optional<Shortfall> shortfall(ShardRow row, boolean complete) {
        if (row.manifest().samples() == 0) {
            return Optional.of(Shortfall.NO_SAMPLES);
        }
        if (row.servingStep() == row.manifest().slices().size()) {
            return Optional.empty();
        }
        if (overflown(row)) {
            return Optional.of(Shortfall.NOT_FINITE);
        }
        if (!row.pending().isEmpty() || row.backlog().samples() > 0) {
            return Optional.of(Shortfall.ROLLED_BACK);
        }
        return Optional.of(complete ? Shortfall.NO_VISITS : Shortfall.NOT_TRAINED);
    }

    private static boolean overflown(ShardRow row) {
        int last = row.untaintedSteps();
        return last > 0 && overflown(row.manifest().checkpoints().get(last - 1));
    }

    private static boolean overflown(CheckpointEntry entry) {
        return entry.trained() && !entry.finite();
    }
}
