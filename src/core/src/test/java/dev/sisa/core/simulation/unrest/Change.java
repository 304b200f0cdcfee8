package dev.sisa.core.simulation.unrest;

import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A transaction that was committed.
 *
 * @param before the items that it names, as they were
 */
record Change(Actor actor, Transaction transaction, Map<ItemKey, Item> before) {

    Change {
        before = Map.copyOf(before);
    }

    /** Items that it put. */
    Stream<Item> puts() {
        return transaction.writes().stream().filter(Write.Put.class::isInstance).map(write -> ((Write.Put) write)
                .item());
    }

    /** Items that it put whose sort key begins like this. */
    Stream<Item> puts(String sort) {
        return puts().filter(item -> item.key().sort().startsWith(sort));
    }

    Optional<Item> before(Item item) {
        return Optional.ofNullable(before.get(item.key()));
    }
}
