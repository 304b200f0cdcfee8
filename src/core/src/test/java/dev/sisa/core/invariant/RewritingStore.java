package dev.sisa.core.invariant;

import dev.sisa.core.model.Model;
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
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.Shard;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.shard.StoredManifest;
import dev.sisa.core.simulation.Planting;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A control store whose shard rows name other manifests than it is asked to: a planted fault. */
final class RewritingStore implements ControlStore {

    private final Ports ports;
    private final Model model;
    private final ControlStore inner;
    private final Fault fault;

    /**
     * A store with a fault.
     *
     * @param fault makes the manifest that is named from the one before and the one asked for
     */
    private RewritingStore(Ports ports, Model model, Fault fault) {
        this.ports = ports;
        this.model = model;
        this.inner = ports.control();
        this.fault = fault;
    }

    static Ports plant(Ports ports, Model model, Fault fault) {
        return ports.with(new RewritingStore(ports, model, fault));
    }

    /** Makes another manifest of the one that was written. */
    interface Fault {
        Manifest instead(int shard, Manifest before, Manifest after);
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
            return new Write.Put(ShardRows.item(rewritten(parse(before.get()), parse(item))), condition);
        }
        return write;
    }

    private ShardRow rewritten(ShardRow before, ShardRow after) {
        if (before.manifest().equals(after.manifest())) {
            return after;
        }
        Shard asked = model.shardsIn(ports).of(after);
        Manifest old = model.shardsIn(ports).of(before).manifest();
        StoredManifest planted = Planting.manifest(ports, asked, fault.instead(after.shard(), old, asked.manifest()));
        return new ShardRow(
                after.model(),
                after.shard(),
                after.version(),
                after.epoch(),
                Optional.of(planted.name()),
                planted.steps(),
                after.pending(),
                after.backlog());
    }

    private static ShardRow parse(Item item) {
        MemoryControlStore alone = new MemoryControlStore();
        CommitResult _ = alone.commit(Transaction.of(new Write.Put(item, new Condition.Always())));
        String model = item.key().partition().substring("M#".length());
        int shard = Integer.parseInt(item.key().sort().substring("SH#".length()));
        return new ShardRows(alone).read(model, shard);
    }
}
