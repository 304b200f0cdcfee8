package dev.sisa.core.slice;

import java.util.Arrays;

/**
 * Records of one width, ordered by the unsigned bytes of their first part.
 *
 * @param recordBytes of a record, at least 1
 * @param keyBytes of its key, 1 to {@code recordBytes}
 */
public record RecordLayout(int recordBytes, int keyBytes) {

    public RecordLayout {
        if (keyBytes < 1 || keyBytes > recordBytes) {
            throw new IllegalArgumentException("records of " + recordBytes + " bytes cannot have keys of " + keyBytes);
        }
    }

    /** Compares the keys of the records that start at these positions. */
    int compare(byte[] left, int leftAt, byte[] right, int rightAt) {
        return Arrays.compareUnsigned(left, leftAt, leftAt + keyBytes, right, rightAt, rightAt + keyBytes);
    }
}
