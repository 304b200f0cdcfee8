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
 * The lists of live blobs that addenda name by their digests: item {@code M#model#RL / <digest>} with {@code names}, joined
 * by line feeds. A manifest moves on, an addendum does not.
 */
public final class LiveLists {

    private final ControlStore control;

    public LiveLists(ControlStore control) {
        this.control = control;
    }

    /** Keeps the list of a manifest, before the addendum that names it is issued; idempotent. */
    public ListDigest keep(String model, Manifest manifest) {
        List<String> names =
                LiveBlob.of(manifest).stream().map(LiveBlob::toString).toList();
        ListDigest digest = ListDigest.of(names);
        Item item = Item.first(key(model, digest), Attributes.NONE.with("names", String.join("\n", names)));
        Retry.until(
                "keep a list of live blobs",
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
                .orElseThrow(() ->
                        new DamagedItemException("model " + model + " has no list of live blobs " + digest.sha256()))
                .attributes()
                .text("names")
                .lines()
                .toList();
    }

    private static ItemKey key(String model, ListDigest digest) {
        return new ItemKey(Table.CONTROL, "M#" + model + "#RL", digest.sha256());
    }
}
