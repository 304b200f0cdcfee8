package dev.sisa.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A control store some of whose calls are made otherwise.
 *
 * @param reading what is read of some keys
 * @param committing what is committed in place of a transaction
 */
public record WrappedControlStore(
        ControlStore inner,
        Function<Collection<ItemKey>, Map<ItemKey, Item>> reading,
        UnaryOperator<Transaction> committing)
        implements ControlStore {

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        return reading.apply(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        return inner.list(prefix, after, limit);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        return inner.commit(committing.apply(transaction));
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }
}
