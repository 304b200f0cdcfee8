package dev.sisa.core.reconcile;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A control store that counts its scrubs, each of which ends as a test says. */
final class Scrubbing implements ControlStore {

    private final ControlStore inner;
    private final Supplier<List<String>> end;
    private int scrubs;

    Scrubbing(ControlStore inner, Supplier<List<String>> end) {
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
    public List<String> scrub() {
        scrubs++;
        return end.get();
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    int scrubs() {
        return scrubs;
    }

    /** The ports with this in place of their control store. */
    Ports in(Ports ports) {
        return ports.with(this);
    }
}
