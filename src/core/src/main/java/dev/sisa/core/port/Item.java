package dev.sisa.core.port;

import java.time.DateTimeException;
import java.util.function.Function;

/**
 * One item of the control store.
 *
 * @param version at least 1, set by the writer; every change of an item that is ever compared increments it
 */
public record Item(ItemKey key, long version, Attributes attributes) {

    public Item {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    /**
     * The value that the item stands for.
     *
     * @param kind such as {@code a run}, for the message
     * @throws DamagedItemException if its values make no such thing
     */
    public <T> T as(String kind, Function<Item, T> reading) {
        try {
            return reading.apply(this);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | IndexOutOfBoundsException e) {
            throw new DamagedItemException(kind + " in the control store cannot be read: " + e.getMessage(), e);
        }
    }

    /** Bytes that it takes of a transaction's limit. */
    public long bytes() {
        return ItemSize.of(this);
    }

    /** A first version. */
    public static Item first(ItemKey key, Attributes attributes) {
        return new Item(key, 1, attributes);
    }

    /** The same item, changed: its version grows by one. */
    public Item changed(Attributes next) {
        return new Item(key, version + 1, next);
    }
}
