package dev.sisa.core.slice;

/**
 * The form that all rows of a slice share.
 *
 * @param featureCount features of a row, 1 to 1,048,576
 */
public record RowForm(int featureCount, FeatureEncoding encoding) {

    private static final int MOST_FEATURES = 1 << 20;

    public RowForm {
        if (!isFeatureCount(featureCount)) {
            throw new IllegalArgumentException("a slice cannot have " + featureCount + " features a row");
        }
    }

    static boolean isFeatureCount(int count) {
        return count >= 1 && count <= MOST_FEATURES;
    }

    /** Bytes of a row. */
    public int rowBytes() {
        return SliceRow.ID_BYTES + Integer.BYTES + encoding.bytes(featureCount);
    }

    /** Rows of a block that is not the last. */
    int blockRows() {
        return Math.max(1, SliceFormat.BLOCK_BYTES / rowBytes());
    }
}
