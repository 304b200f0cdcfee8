package dev.sisa.core.calls;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The planted fault: items are read by themselves. */
record OneByOne(ControlStore inner) implements ControlStore {

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        Map<ItemKey, Item> found = new HashMap<>();
        keys.forEach(key -> inner.read(key).ifPresent(item -> found.put(key, item)));
        return found;
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
        return inner.scrub();
    }
}
