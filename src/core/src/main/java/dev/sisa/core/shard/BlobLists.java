package dev.sisa.core.shard;

import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.DamagedItemException;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.store.Retry;
import dev.sisa.core.store.TextPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lists of blobs that receipts name by their digests, salted names all of them: what an erasure destroyed, and what a healed
 * shard consists of. Item {@code M#model#RL / <digest>} with {@code names}, joined by line feeds; of a long list the first of them,
 * and {@code more}, the number of items {@code <digest>#<0001 and on>} with the rest. A manifest moves on, a receipt does not.
 */
public final class BlobLists {

    private final Ports ports;
    private final ControlStore control;

    public BlobLists(Ports ports) {
        this.ports = ports;
        this.control = ports.control();
    }

    /** Keeps the list of a healed shard's blobs, before anything names it; idempotent. */
    public ListDigest keep(String model, Manifest manifest) {
        return keep(
                model, LiveBlob.of(manifest).stream().map(LiveBlob::toString).toList());
    }

    /** Keeps a list, before anything names it; idempotent. The first item goes last: if it is there, all are. */
    public ListDigest keep(String model, List<String> names) {
        ListDigest digest = ListDigest.of(names);
        List<String> pages = TextPages.of(names);
        int more = pages.size() - 1;
        for (int page = more; page > 0; page--) {
            keep(Item.first(page(model, digest, page), names(pages.get(page))));
        }
        Attributes first = names(pages.getFirst());
        keep(Item.first(key(model, digest), more == 0 ? first : first.with("more", more)));
        return digest;
    }

    /** Keeps the names of several lists as one, each once and in order. */
    public ListDigest union(String model, List<ListDigest> lists) {
        return keep(
                model,
                lists.stream()
                        .flatMap(list -> names(model, list).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private void keep(Item item) {
        Retry retry = new Retry(ports, "keep a list of blobs");
        retry.until(() -> control.read(item.key()).isPresent(), () -> retry.commit(Transaction.of(Write.create(item))));
    }

    /**
     * A list that was kept.
     *
     * @throws DamagedItemException if it is not there
     */
    public List<String> names(String model, ListDigest digest) {
        Attributes first = attributes(key(model, digest));
        long more = first.has("more") ? first.whole("more") : 0;
        List<String> names = new ArrayList<>(first.text("names").lines().toList());
        for (int page = 1; page <= more; page++) {
            attributes(page(model, digest, page)).text("names").lines().forEach(names::add);
        }
        return names;
    }

    private Attributes attributes(ItemKey key) {
        return control.read(key)
                .orElseThrow(() -> new DamagedItemException("the list of blobs " + key.sort() + " is not there"))
                .attributes();
    }

    private static Attributes names(String page) {
        return Attributes.NONE.with("names", page);
    }

    private static ItemKey key(String model, ListDigest digest) {
        return new ItemKey(Table.CONTROL, "M#" + model + "#RL", digest.sha256());
    }

    private static ItemKey page(String model, ListDigest digest, int page) {
        ItemKey first = key(model, digest);
        return new ItemKey(first.table(), first.partition(), first.sort() + String.format(Locale.ROOT, "#%04d", page));
    }
}
