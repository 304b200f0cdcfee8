package dev.sisa.core.serving;

import dev.sisa.core.model.Model;
import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.ShardRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a shard's row lets its constituent say, before any blob is read.
 *
 * @param settled whether healing has nothing to change
 */
record Seat(ShardRow row, boolean settled) {

    /**
     * The seat of a row.
     *
     * @param fingerprint of the engine that heals
     */
    static Seat of(ShardRow row, Model model, String fingerprint) {
        boolean settled = vacant(row)
                || (row.pending().isEmpty()
                        && model.chain(row.shard(), fingerprint).freshSteps(row.manifest()) == model.slices());
        return new Seat(row, settled);
    }

    /** Whether the shard has no sample: it does not vote, and healing has nothing to bring it back with. */
    boolean vacant() {
        return vacant(row);
    }

    private static boolean vacant(ShardRow row) {
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
    boolean lets(String parameters) {
        return steps().stream().anyMatch(step -> entry(step).parameters().equals(parameters));
    }
}
