package dev.sisa.core.port;

import dev.sisa.core.bytes.Utf8;

/** Size of an item as DynamoDB counts it, rounded up: the strictest store sets the limit for all. */
public final class ItemSize {

    /** Bytes of one item. */
    public static final long MOST_BYTES = 400_000;

    private static final long NUMBER_BYTES = 21;

    private ItemSize() {}

    /**
     * Bytes of keys, names and values.
     *
     * @throws IllegalArgumentException if the item is larger than any store need hold
     */
    static long of(Item item) {
        long bytes = Utf8.size(item.key().partition()) + Utf8.size(item.key().sort()) + NUMBER_BYTES;
        for (var attribute : item.attributes().values().entrySet()) {
            bytes += Utf8.size(attribute.getKey()) + of(attribute.getValue());
        }
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("an item has at most " + MOST_BYTES + " bytes, not " + bytes + ": "
                    + item.attributes().values().keySet());
        }
        return bytes;
    }

    private static long of(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Text(String text) -> Utf8.size(text);
            case AttributeValue.Whole _, AttributeValue.Real _ -> NUMBER_BYTES;
        };
    }
}
