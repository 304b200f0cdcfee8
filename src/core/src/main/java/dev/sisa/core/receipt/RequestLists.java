package dev.sisa.core.receipt;

import dev.sisa.core.shard.BlobKeys;
import dev.sisa.core.store.ControlStore;
import dev.sisa.core.store.ItemKey;
import dev.sisa.core.store.Pages;
import dev.sisa.core.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists from the items of requests, partition {@code RQ#<request>}: {@code PT#0001} and so on with {@code commitments}, and
 * {@code SH#<shard, 4 digits>#<part, 4 digits>} with {@code blobs}, keys of the blob store; each joined by line feeds.
 */
public final class RequestLists implements ReceiptLists {

    private final ControlStore control;

    public RequestLists(ControlStore control) {
        this.control = control;
    }

    @Override
    public List<List<String>> commitments(String request) {
        List<List<String>> parts = new ArrayList<>();
        Pages.forEach(
                control,
                key(request, "PT#"),
                item -> parts.add(item.attributes().text("commitments").lines().toList()));
        return parts;
    }

    @Override
    public List<String> destroyed(String request, int shard) {
        Set<String> names = new TreeSet<>();
        Pages.forEach(control, key(request, String.format(Locale.ROOT, "SH#%04d#", shard)), item -> item.attributes()
                .text("blobs")
                .lines()
                .map(BlobKeys::name)
                .forEach(names::add));
        return List.copyOf(names);
    }

    private static ItemKey key(String request, String prefix) {
        return new ItemKey(Table.CONTROL, "RQ#" + request, prefix);
    }
}
