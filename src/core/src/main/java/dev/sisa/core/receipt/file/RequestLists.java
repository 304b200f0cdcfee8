package dev.sisa.core.receipt.file;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.store.Pages;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists from the items of requests, partition {@code RQ#<request>}: {@code PT#000001} and so on with {@code commitments}, joined
 * by line feeds.
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

    private static ItemKey key(String request, String prefix) {
        return new ItemKey(Table.CONTROL, "RQ#" + request, prefix);
    }
}
