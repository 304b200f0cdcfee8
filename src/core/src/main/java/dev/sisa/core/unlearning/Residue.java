package dev.sisa.core.unlearning;

import dev.sisa.core.model.Model;
import dev.sisa.core.model.Ports;
import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.Condition;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.StoreException;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Destroys what erasures left behind: blobs that no manifest names any more, and what is known of the samples besides their
 * tombstones.
 *
 * <p>Each erasure records its residue in the item {@code M#model#SH#0007 / GC#<version of the row>} with {@code blobs}, keys
 * joined by line feeds. All steps may be repeated; the record goes last. Nobody else may be writing blobs of the shard.
 */
public final class Residue {

    private static final String PREFIX = "GC#";
    private static final int PAGE = 1_000;

    private final Ports ports;
    private final Model model;

    public Residue(Ports ports, Model model) {
        this.ports = ports;
        this.model = model;
    }

    static Item item(String model, int shard, long version, Set<String> blobs) {
        ItemKey key = ShardItems.key(model, shard, PREFIX + String.format(Locale.ROOT, "%019d", version));
        return Item.first(key, Attributes.NONE.with("blobs", String.join("\n", blobs)));
    }

    /**
     * Destroys the residue of a shard, what was written by runs that died before they could append it included.
     *
     * @return keys of the blobs that were destroyed and are checked to be gone
     * @throws StoreException if a blob cannot be destroyed
     */
    public Set<String> destroy(int shard) {
        List<Item> records = records(shard);
        List<String> parts = new PendingParts(ports.control()).names(model.name(), shard);
        ShardRow row = new ShardRows(ports.control()).read(model.name(), shard);
        entomb(row, parts);
        Set<String> unnamed = new TreeSet<>();
        for (Item item : records) {
            item.attributes().text("blobs").lines().forEach(unnamed::add);
        }
        BlobKeys keys = model.blobs(shard);
        unnamed.addAll(keys(keys.data()));
        unnamed.addAll(keys(keys.checkpoints()));
        unnamed.removeAll(row.manifest().blobs());
        unnamed.forEach(ports.blobs()::delete);
        requireGone(unnamed, keys);
        records.forEach(record -> forget(record.key()));
        return unnamed;
    }

    private List<Item> records(int shard) {
        List<Item> records = new ArrayList<>();
        Pages.forEach(ports.control(), ShardItems.key(model.name(), shard, PREFIX), records::add);
        return records;
    }

    /**
     * Parts that the row does not name any more are erased: their samples become tombstones.
     *
     * @param parts listed before the row was read: the other way round, one that is accepted in between would look erased
     */
    private void entomb(ShardRow row, List<String> parts) {
        PendingParts pending = new PendingParts(ports.control());
        PointMarks marks = new PointMarks(ports.control(), row.shard());
        for (String part : parts) {
            if (!row.pending().containsKey(part)) {
                ItemKey key = PendingParts.key(model.name(), row.shard(), part);
                marks.tombstones(
                        pending.samples(key).orElse(List.of()), ports.clock().instant());
                forget(key);
            }
        }
    }

    private void forget(ItemKey key) {
        Retry.until("forget " + key.sort(), () -> ports.control().read(key).isEmpty(), () -> ports.control()
                .commit(Transaction.of(new Write.Delete(key, new Condition.Always()))));
    }

    private Set<String> keys(String prefix) {
        Set<String> keys = new TreeSet<>();
        List<String> page;
        String after = "";
        do {
            page = ports.blobs().list(prefix, after, PAGE);
            keys.addAll(page);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
        return keys;
    }

    private void requireGone(Set<String> destroyed, BlobKeys keys) {
        Set<String> left = new TreeSet<>(keys(keys.data()));
        left.addAll(keys(keys.checkpoints()));
        left.retainAll(destroyed);
        if (!left.isEmpty()) {
            throw new StoreException("these blobs were deleted and are still there: " + left);
        }
    }
}
