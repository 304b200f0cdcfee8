package dev.sisa.core.calls;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A control store whose calls are counted. Its pages are as long as may be, so that each counts as one. */
record CountingControlStore(ControlStore inner, CallCounter counter) implements ControlStore {

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        counter.add(new Calls(1, 0, 0, 0));
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        counter.add(new Calls(0, 1, 0, 0));
        List<Item> items = new ArrayList<>();
        Optional<String> next = Optional.of(after);
        while (next.isPresent() && items.size() < limit) {
            Page<Item> page = inner.list(prefix, next.get(), limit - items.size());
            items.addAll(page.items());
            next = page.next();
        }
        return new Page<>(items, next);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        counter.add(new Calls(0, 0, 1, 0));
        return inner.commit(transaction);
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }
}
