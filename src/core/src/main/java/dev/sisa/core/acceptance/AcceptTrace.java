package dev.sisa.core.acceptance;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.request.RequestRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A control store that notes what one accept has perhaps left in it, also by a commit of unknown end, or one whose conditions
 * failed, perhaps by its own doing: a fault of a later call does not take that back. For one thread.
 */
final class AcceptTrace implements ControlStore {

    private final ControlStore inner;
    private final String partition;
    private boolean stored;

    AcceptTrace(ControlStore inner, String request) {
        this.inner = inner;
        this.partition = RequestRows.partition(request);
    }

    /** Whether the request may be stored, or more of it than before. */
    boolean stored() {
        return stored;
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
        CommitResult result = inner.commit(transaction);
        if (!(result instanceof CommitResult.Conflict || result instanceof CommitResult.Throttled)) {
            stored |= transaction.writes().stream()
                    .anyMatch(write -> write.key().partition().equals(partition));
        }
        return result;
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
