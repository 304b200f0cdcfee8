package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.util.Collection;

/** Asks for shards to be healed without waiting for more deletions. Nothing is healed here: the next pass does it. */
public final class Flush {

    private final ControlStore control;
    private final Model model;

    public Flush(ControlStore control, Model model) {
        this.control = control;
        this.model = model;
    }

    /** Asks for these shards; those that owe nothing stay as they are. */
    public void shards(Collection<Integer> shards) {
        shards.forEach(this::shard);
    }

    private void shard(int shard) {
        ShardRows rows = new ShardRows(control);
        Retry.until("flush shard " + shard, () -> flushed(rows.read(model.name(), shard)), () -> {
            ShardRow row = rows.read(model.name(), shard);
            control.commit(Transaction.of(
                    Write.replace(ShardRows.item(row.with(row.backlog().flushed())))));
        });
    }

    /** A shard with samples still to be erased will owe them. */
    private static boolean flushed(ShardRow row) {
        boolean owes = row.backlog().since().isPresent() || !row.pending().isEmpty();
        return row.backlog().flush() || !owes;
    }
}
