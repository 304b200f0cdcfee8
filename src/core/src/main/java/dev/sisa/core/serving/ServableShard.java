package dev.sisa.core.serving;

import dev.sisa.core.model.Model;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.NamedBlob;
import dev.sisa.core.shard.ShardRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shard's row with the state of its constituent that follows from it, before any blob is read.
 *
 * @param state how the constituent takes part in the vote as far as the row says
 */
record ServableShard(ShardRow row, ConstituentState state) {

    /**
     * The servable shard of a row.
     *
     * @param fingerprint of the engine that heals
     */
    static ServableShard of(ShardRow row, Model model, String fingerprint) {
        boolean fresh = row.pending().isEmpty()
                && row.manifest().samples() > 0
                && model.chain(row.shard(), fingerprint).freshSteps(row.manifest()) == model.slices();
        return new ServableShard(row, ConstituentState.of(row, fresh));
    }

    /** Whether healing has nothing to change. */
    boolean complete() {
        return state.complete();
    }

    /** Whether the shard has no sample: it does not vote, and healing has nothing to bring it back with. */
    boolean vacant() {
        return row.manifest().samples() == 0;
    }

    /** Steps that answers may come from, the best first. */
    List<Integer> steps() {
        int last = row.servingStep();
        return IntStream.rangeClosed(1, last)
                .mapToObj(step -> last + 1 - step)
                .filter(step -> entry(step).votes())
                .toList();
    }

    CheckpointEntry entry(int step) {
        return row.manifest().checkpoints().get(step - 1);
    }

    /** Whether answers may come from these parameters: they saw no pending sample. */
    boolean lets(NamedBlob parameters) {
        return steps().stream().anyMatch(step -> entry(step).parameters().equals(parameters));
    }
}
