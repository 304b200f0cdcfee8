package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A control store with a fault.
 *
 * @param hidden what the sort keys end with that listings leave out
 */
record Twisted(ControlStore inner, Plants.Committing otherwise, Optional<String> hidden) implements ControlStore {

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        Page<Item> page = inner.list(prefix, after, limit);
        List<Item> shown = page.items().stream()
                .filter(item -> hidden.filter(end -> item.key().sort().matches(".*" + end))
                        .isEmpty())
                .toList();
        return new Page<>(shown, page.next());
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        return otherwise.commit(inner, transaction);
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }
}
