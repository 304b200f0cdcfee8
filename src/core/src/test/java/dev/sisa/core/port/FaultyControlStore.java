package dev.sisa.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A control store whose commits fail as planned, and whose pages are short at random. */
public final class FaultyControlStore implements ControlStore {

    private final ControlStore inner;
    private final Faults faults;
    private final ShortPages pages = new ShortPages(2);

    public FaultyControlStore(ControlStore inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        faults.alive("read " + keys);
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        faults.alive("list " + prefix);
        return pages.of(
                inner.list(prefix, after, limit), after, item -> item.key().sort());
    }

    @Override
    public List<String> scrub() {
        faults.alive("scrub");
        return inner.scrub();
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        String what = "commit " + transaction.writes().stream().map(Write::key).toList();
        return faults.write(what, () -> inner.commit(transaction), FaultyControlStore::told);
    }

    private static CommitResult told(Fault fault) {
        return switch (fault) {
            case CONFLICT -> new CommitResult.Conflict();
            case THROTTLED -> new CommitResult.Throttled();
            case UNKNOWN_DONE, UNKNOWN_UNDONE -> new CommitResult.Unknown();
            case NONE, CRASH_BEFORE, CRASH_AFTER, REPEATED ->
                throw new IllegalArgumentException("nothing is told of " + fault);
        };
    }
}
