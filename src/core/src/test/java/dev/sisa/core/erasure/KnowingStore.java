package dev.sisa.core.erasure;

import dev.sisa.core.port.AttributeValue;
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

/** A store that makes tombstones of known ones of those of samples and people who were never seen: a planted fault. */
public record KnowingStore(ControlStore inner) implements ControlStore {

    private static final AttributeValue NEVER_SEEN = new AttributeValue.Whole(3);

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
        return inner.commit(new Transaction(
                transaction.writes().stream().map(KnowingStore::known).toList()));
    }

    private static Write known(Write write) {
        return write instanceof Write.Put put
                        && NEVER_SEEN.equals(put.item().attributes().values().get("st"))
                ? new Write.Put(
                        new Item(
                                put.key(),
                                put.item().version(),
                                put.item().attributes().with("st", 2)),
                        put.condition())
                : write;
    }
}
