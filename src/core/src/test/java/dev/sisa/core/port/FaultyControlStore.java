package dev.sisa.core.port;

import java.util.List;
import java.util.Optional;

/** A control store whose commits fail as planned. */
public final class FaultyControlStore implements ControlStore {

    private final ControlStore inner;
    private final Faults faults;

    public FaultyControlStore(ControlStore inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public Optional<Item> read(ItemKey key) {
        faults.alive("read " + key);
        return inner.read(key);
    }

    @Override
    public List<Item> list(ItemKey prefix, String after, int limit) {
        faults.alive("list " + prefix);
        return inner.list(prefix, after, limit);
    }

    @Override
    public boolean scrub() {
        faults.alive("scrub");
        return inner.scrub();
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        String what = "commit " + transaction.writes().stream().map(Write::key).toList();
        return faults.write(
                what, () -> inner.commit(transaction), CommitResult.Conflict::new, CommitResult.Unknown::new);
    }
}
