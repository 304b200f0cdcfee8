package dev.sisa.core.store;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Reads any number of items, by the hundred. */
public final class ItemReads {

    private ItemReads() {}

    /** The items that are there, by key; a key that is named twice is read once. All of them are in memory. */
    public static Map<ItemKey, Item> of(ControlStore control, Collection<ItemKey> keys) {
        List<ItemKey> distinct = new ArrayList<>(new LinkedHashSet<>(keys));
        Map<ItemKey, Item> found = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += ControlStore.MOST_KEYS) {
            found.putAll(
                    control.read(distinct.subList(from, Math.min(from + ControlStore.MOST_KEYS, distinct.size()))));
        }
        return found;
    }
}
