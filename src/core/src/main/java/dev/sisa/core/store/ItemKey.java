package dev.sisa.core.store;

/**
 * Names one item. Items of one partition are kept in the unsigned byte order of their sort keys in UTF-8.
 *
 * @param partition 1 to 1,024 bytes of UTF-8
 * @param sort 0 to 1,024 bytes of UTF-8
 */
public record ItemKey(Table table, String partition, String sort) {

    private static final int LONGEST = 1_024;

    public ItemKey {
        if (partition.isEmpty() || partition.length() > LONGEST || sort.length() > LONGEST) {
            throw new IllegalArgumentException("a partition key has 1 to " + LONGEST
                    + " characters and a sort key at most that, not " + partition.length() + " and " + sort.length());
        }
    }
}
