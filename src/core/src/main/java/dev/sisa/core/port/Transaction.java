package dev.sisa.core.port;

import java.util.List;

/**
 * Writes that happen together or not at all.
 *
 * @param writes 1 to 100, each of another item, those in {@link Table#CONTROL} with a sort key: every store is held to
 *     DynamoDB's limits of one transaction
 */
public record Transaction(List<Write> writes) {

    /** Items of one transaction. */
    public static final int MOST_WRITES = 100;

    /** Bytes of all attributes of one transaction, names and UTF-8 texts counted, numbers as 21 bytes. */
    public static final long MOST_BYTES = 4_000_000;

    public Transaction {
        writes = List.copyOf(writes);
        if (writes.isEmpty() || writes.size() > MOST_WRITES) {
            throw new IllegalArgumentException(
                    "a transaction has 1 to " + MOST_WRITES + " writes, not " + writes.size());
        }
        long distinct = writes.stream().map(Write::key).distinct().count();
        if (distinct != writes.size()) {
            throw new IllegalArgumentException(
                    "a transaction names each item once, but " + writes.size() + " writes name " + distinct + " items");
        }
        if (writes.stream().map(Write::key).anyMatch(Transaction::lacksSort)) {
            throw new IllegalArgumentException("items of " + Table.CONTROL + " are written with a sort key");
        }
        long bytes = writes.stream().mapToLong(Transaction::bytes).sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a transaction has at most " + MOST_BYTES + " bytes, not " + bytes);
        }
    }

    public static Transaction of(Write... writes) {
        return new Transaction(List.of(writes));
    }

    private static boolean lacksSort(ItemKey key) {
        return key.table() == Table.CONTROL && key.sort().isEmpty();
    }

    private static long bytes(Write write) {
        return switch (write) {
            case Write.Put put -> put.item().bytes();
            case Write.Delete _, Write.Check _ -> 0;
        };
    }
}
