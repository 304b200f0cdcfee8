package dev.sisa.core.port;

import dev.sisa.core.bytes.Utf8;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * One item of the control store.
 *
 * @param version at least 1, set by the writer; every change of an item that is ever compared increments it
 */
public record Item(ItemKey key, long version, Attributes attributes) {

    /** Bytes of one item as {@link #bytes} counts them: the strictest store sets the limit for all. */
    public static final long MOST_BYTES = 400_000;

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

    /**
     * Bytes of keys, names and values as DynamoDB counts them, rounded up.
     *
     * @throws IllegalArgumentException if the item is larger than any store need hold
     */
    public long bytes() {
        long bytes =
                Utf8.size(key.partition()) + Utf8.size(key.sort()) + AttributeValue.NUMBER_BYTES + attributes.bytes();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("an item has at most " + MOST_BYTES + " bytes, not " + bytes + ": "
                    + attributes.values().keySet());
        }
        return bytes;
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
