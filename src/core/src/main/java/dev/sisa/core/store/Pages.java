package dev.sisa.core.store;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import java.util.List;
import java.util.function.Consumer;

/** Reads all pages of a listing. */
public final class Pages {

    private static final int PAGE = 100;

    private Pages() {}

    /** Hands over the items of one partition whose sort key starts with a prefix, in key order, one page in memory. */
    public static void forEach(ControlStore control, ItemKey prefix, Consumer<Item> sink) {
        String after = "";
        List<Item> page;
        do {
            page = control.list(prefix, after, PAGE);
            for (Item item : page) {
                after = item.key().sort();
                sink.accept(item);
            }
        } while (page.size() == PAGE);
    }
}
