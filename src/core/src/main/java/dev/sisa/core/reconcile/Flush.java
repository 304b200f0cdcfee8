package dev.sisa.core.reconcile;

import dev.sisa.core.model.Model;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Retry;
import java.util.Collection;

/** Asks for shards to be healed without waiting for more deletions. The next pass heals them. */
public final class Flush {

    private final Ports ports;
    private final Model model;

    public Flush(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
    }

    /** Asks for these shards; those without a healing backlog stay unchanged. */
    public void shards(Collection<Integer> shards) {
        shards.forEach(this::shard);
    }

    private void shard(int shard) {
        ShardRows rows = new ShardRows(ports.control());
        Retry retry = new Retry(ports, "flush shard " + shard);
        retry.until(() -> flushed(rows.read(model.name(), shard)), () -> {
            ShardRow row = rows.read(model.name(), shard);
            return retry.commit(Transaction.of(
                    Write.replace(ShardRows.item(row.with(row.backlog().flushed())))));
        });
    }

    /** Pending samples join the healing backlog once they are erased. */
    private static boolean flushed(ShardRow row) {
        boolean owes = row.backlog().since().isPresent() || !row.pending().isEmpty();
        return row.backlog().flush() || !owes;
    }
}
