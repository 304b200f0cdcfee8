package dev.sisa.core.reconcile;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A control store that counts its scrubs, each of which ends as a test says. */
final class Scrubbing implements ControlStore {

    private final ControlStore inner;
    private final BooleanSupplier end;
    private int scrubs;

    Scrubbing(ControlStore inner, BooleanSupplier end) {
        this.inner = inner;
        this.end = end;
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        return inner.list(prefix, after, limit);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        return inner.commit(transaction);
    }

    @Override
    public boolean scrub() {
        scrubs++;
        return end.getAsBoolean();
    }

    int scrubs() {
        return scrubs;
    }

    /** The ports with this in place of their control store. */
    Ports in(Ports ports) {
        return ports.with(this);
    }
}
