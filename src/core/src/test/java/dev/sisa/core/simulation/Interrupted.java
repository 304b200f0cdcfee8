package dev.sisa.core.simulation;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lets something happen just before one call, or between two items that one call reads. */
public final class Interrupted implements ControlStore {

    private final ControlStore inner;
    private final int at;
    private final Runnable interruption;
    private int calls;

    /**
     * A store with an interruption.
     *
     * @param at which call, from 1
     */
    public Interrupted(ControlStore inner, int at, Runnable interruption) {
        this.inner = inner;
        this.at = at;
        this.interruption = interruption;
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        Map<ItemKey, Item> found = new HashMap<>();
        for (ItemKey key : ControlStore.distinct(keys)) {
            count();
            inner.read(key).ifPresent(item -> found.put(key, item));
        }
        return found;
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        count();
        return inner.list(prefix, after, limit);
    }

    @Override
    public List<String> scrub() {
        count();
        return inner.scrub();
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        count();
        return inner.commit(transaction);
    }

    /** Calls so far. */
    public int calls() {
        return calls;
    }

    /** The ports with this in place of their control store. */
    public Ports in(Ports ports) {
        return ports.with(this);
    }

    private void count() {
        if (++calls == at) {
            interruption.run();
        }
    }
}
