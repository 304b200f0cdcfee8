package dev.sisa.core.invariant;

import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.MemoryControlStore;
import dev.sisa.core.port.Page;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** A control store that writes other shard rows than it is asked to: a planted fault. */
final class RewritingStore implements ControlStore {

    private final ControlStore inner;
    private final BinaryOperator<ShardRow> fault;

    /**
     * A store with a fault.
     *
     * @param fault makes the row that is written from the one before and the one asked for
     */
    private RewritingStore(ControlStore inner, BinaryOperator<ShardRow> fault) {
        this.inner = inner;
        this.fault = fault;
    }

    static Ports plant(Ports ports, BinaryOperator<ShardRow> fault) {
        return ports.with(new RewritingStore(ports.control(), fault));
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
                transaction.writes().stream().map(this::rewritten).toList()));
    }

    private Write rewritten(Write write) {
        boolean ofRow = write.key().sort().startsWith("SH#");
        Optional<Item> before = ofRow ? inner.read(write.key()) : Optional.empty();
        if (write instanceof Write.Put(Item item, Condition condition) && before.isPresent()) {
            ShardRow row = fault.apply(parse(before.get()), parse(item));
            return new Write.Put(ShardRows.item(row), condition);
        }
        return write;
    }

    private static ShardRow parse(Item item) {
        MemoryControlStore alone = new MemoryControlStore();
        CommitResult _ = alone.commit(Transaction.of(new Write.Put(item, new Condition.Always())));
        String model = item.key().partition().substring("M#".length());
        int shard = Integer.parseInt(item.key().sort().substring("SH#".length()));
        return new ShardRows(alone).read(model, shard);
    }
}
