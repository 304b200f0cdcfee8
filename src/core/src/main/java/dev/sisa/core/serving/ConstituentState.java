package dev.sisa.core.serving;

import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Shard;
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
    public static ConstituentState of(Shard shard, boolean fresh) {
        boolean complete =
                shard.manifest().samples() == 0 || (shard.row().pending().isEmpty() && fresh);
        return new ConstituentState(shard.number(), shard.servingStep(), complete, shortfall(shard, complete));
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

    private static Optional<Shortfall> shortfall(Shard shard, boolean complete) {
        if (shard.manifest().samples() == 0) {
            return Optional.of(Shortfall.NO_SAMPLES);
        }
        if (shard.servingStep() == shard.manifest().slices().size()) {
            return Optional.empty();
        }
        if (overflown(shard)) {
            return Optional.of(Shortfall.NOT_FINITE);
        }
        if (!shard.row().pending().isEmpty() || shard.row().backlog().samples() > 0) {
            return Optional.of(Shortfall.ROLLED_BACK);
        }
        return Optional.of(complete ? Shortfall.NO_VISITS : Shortfall.NOT_TRAINED);
    }

    private static boolean overflown(Shard shard) {
        int last = shard.untaintedSteps();
        return last > 0 && overflown(shard.manifest().checkpoints().get(last - 1));
    }

    private static boolean overflown(CheckpointEntry entry) {
        return entry.trained() && !entry.finite();
    }
}
