package dev.sisa.core.port;

import dev.sisa.core.bytes.Utf8;

/**
 * Names one item. Items of one partition are kept in the unsigned byte order of their sort keys in UTF-8.
 *
 * @param partition 1 to 1,024 bytes of UTF-8
 * @param sort 0 to 1,024 bytes of UTF-8, always empty in {@link Table#POINTS}
 */
public record ItemKey(Table table, String partition, String sort) {

    private static final int LONGEST = 1_024;

    public ItemKey {
        if (partition.isEmpty() || Utf8.size(partition) > LONGEST || Utf8.size(sort) > LONGEST) {
            throw new IllegalArgumentException("a partition key has 1 to " + LONGEST
                    + " bytes and a sort key at most that, not " + Utf8.size(partition) + " and " + Utf8.size(sort));
        }
        if (table == Table.POINTS && !sort.isEmpty()) {
            throw new IllegalArgumentException("points have no sort key, but one came with " + sort);
        }
    }

    /** Table, partition and sort key, with slashes between them. */
    @Override
    public String toString() {
        return table + " / " + partition + (sort.isEmpty() ? "" : " / " + sort);
    }
}
