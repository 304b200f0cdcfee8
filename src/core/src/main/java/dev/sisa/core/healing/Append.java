package dev.sisa.core.healing;

import dev.sisa.core.shard.CheckpointEntry;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;

/**
 * Appends checkpoints to a shard: only while the run's epoch holds, the slices up to the step are the ones it trained on, and
 * no deletion is pending in them.
 */
final class Append {

    private final HealContext context;
    private final ShardRow leased;
    private final ShardRows rows;

    Append(HealContext context, ShardRow leased) {
        this.context = context;
        this.leased = leased;
        this.rows = new ShardRows(context.ports().control());
    }

    /** Whether the checkpoint is in the manifest now; if not, the run must stop. */
    boolean append(int step, CheckpointEntry entry) {
        Retry.until(
                "append checkpoint " + step + " of shard " + leased.shard(),
                () -> !allowed(read(), step) || there(read(), step, entry),
                () -> commit(read(), step, entry));
        return there(read(), step, entry);
    }

    private ShardRow read() {
        return rows.read(leased.model(), leased.shard());
    }

    private boolean allowed(ShardRow row, int step) {
        return row.epoch() == leased.epoch()
                && row.earliestPending().orElse(Integer.MAX_VALUE) > step
                && row.manifest()
                        .slices()
                        .subList(0, step)
                        .equals(leased.manifest().slices().subList(0, step));
    }

    private static boolean there(ShardRow row, int step, CheckpointEntry entry) {
        Manifest manifest = row.manifest();
        return manifest.checkpoints().size() >= step
                && manifest.checkpoints().get(step - 1).equals(entry);
    }

    private void commit(ShardRow row, int step, CheckpointEntry entry) {
        if (allowed(row, step)) {
            ShardRow next = row.with(row.manifest().withCheckpoint(step, entry));
            context.ports().control().commit(Transaction.of(Write.replace(ShardRows.item(next))));
        }
    }
}
