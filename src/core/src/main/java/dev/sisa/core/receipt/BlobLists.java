package dev.sisa.core.receipt;

import dev.sisa.core.shard.Manifest;
import dev.sisa.core.store.Attributes;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.DamagedItemException;
import dev.sisa.core.store.Item;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.Table;
import dev.sisa.core.store.Transaction;
import dev.sisa.core.store.Write;
import java.util.List;

/**
 * The lists of blobs that receipts name by their digests, salted names all of them: what an erasure destroyed, and what a healed
 * shard consists of. Item {@code M#model#RL / <digest>} with {@code names}, joined by line feeds. A manifest moves on, a receipt does
 * not.
 */
public final class BlobLists {

    private final ControlStore control;

    public BlobLists(ControlStore control) {
        this.control = control;
    }

    /** Keeps the list of a healed shard's blobs, before anything names it; idempotent. */
    public ListDigest keep(String model, Manifest manifest) {
        return keep(
                model, LiveBlob.of(manifest).stream().map(LiveBlob::toString).toList());
    }

    /** Keeps a list, before anything names it; idempotent. */
    public ListDigest keep(String model, List<String> names) {
        ListDigest digest = ListDigest.of(names);
        Item item = Item.first(key(model, digest), Attributes.NONE.with("names", String.join("\n", names)));
        Retry.until(
                "keep a list of blobs",
                () -> control.read(item.key()).isPresent(),
                () -> control.commit(Transaction.of(Write.create(item))));
        return digest;
    }

    /**
     * A list that was kept.
     *
     * @throws DamagedItemException if it is not there
     */
    public List<String> names(String model, ListDigest digest) {
        return control.read(key(model, digest))
                .orElseThrow(
                        () -> new DamagedItemException("model " + model + " has no list of blobs " + digest.sha256()))
                .attributes()
                .text("names")
                .lines()
                .toList();
    }

    private static ItemKey key(String model, ListDigest digest) {
        return new ItemKey(Table.CONTROL, "M#" + model + "#RL", digest.sha256());
    }
}
