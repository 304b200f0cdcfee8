package dev.sisa.core.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.NoRoomException;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Transaction;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A commit that stores a request, and how many of the calls behind it fail. */
final class FailingCommit implements ControlStore {

    private final ControlStore inner;
    private final boolean done;
    private final CommitResult told;
    private int failing;
    Optional<String> request = Optional.empty();

    /**
     * The plan.
     *
     * @param done whether the commit happens
     * @param told what its caller is told of it
     */
    FailingCommit(ControlStore inner, boolean done, CommitResult told, int failing) {
        this.inner = inner;
        this.done = done;
        this.told = told;
        this.failing = failing;
    }

    @Override
    public Map<ItemKey, Item> read(Collection<ItemKey> keys) {
        call();
        return inner.read(keys);
    }

    @Override
    public Page<Item> list(ItemKey prefix, String after, int limit) {
        call();
        return inner.list(prefix, after, limit);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        call();
        Optional<String> named = transaction.writes().stream()
                .map(write -> write.key().partition())
                .filter(partition -> partition.startsWith("RQ#"))
                .findFirst();
        if (request.isPresent() || named.isEmpty()) {
            return inner.commit(transaction);
        }
        request = named.map(partition -> partition.substring("RQ#".length()));
        if (done) {
            assertThat(inner.commit(transaction)).isInstanceOf(CommitResult.Committed.class);
        }
        return told;
    }

    @Override
    public List<String> scrub() {
        return inner.scrub();
    }

    @Override
    public List<String> neverCovered() {
        return inner.neverCovered();
    }

    private void call() {
        if (request.isPresent() && failing > 0) {
            failing--;
            throw new NoRoomException("the disk is full", new IOException());
        }
    }
}
