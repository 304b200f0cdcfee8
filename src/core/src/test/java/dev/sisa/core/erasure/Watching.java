package dev.sisa.core.erasure;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A control store behind whose commits something happens.
 *
 * @param behind is told the keys of what was committed
 */
record Watching(ControlStore inner, Consumer<String> behind) implements ControlStore {

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        return inner.list(prefix, after, limit);
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        CommitResult result = inner.commit(transaction);
        behind.accept(transaction.writes().stream().map(Write::key).toList().toString());
        return result;
    }
}
