package dev.sisa.nn;

/** Values of a batch, one row a sample: {@code [capacity][stride]} row-major, of which the first columns count. */
final class Rows {

    private final float[] values;
    private final int stride;

    private Rows(float[] values, int stride) {
        this.values = values;
        this.stride = stride;
    }

    /** Rows of zeros, an odd number of cache lines apart so that equal columns do not compete for one cache set. */
    static Rows of(int capacity, int columns) {
        int lines = Math.ceilDiv(columns, PanelLayout.WIDTH) | 1;
        int stride = Math.multiplyExact(lines, PanelLayout.WIDTH);
        return new Rows(new float[Math.multiplyExact(capacity, stride)], stride);
    }

    /** The backing array. */
    float[] values() {
        return values;
    }

    /** Floats from a row to the next one. */
    int stride() {
        return stride;
    }

    int capacity() {
        return values.length / stride;
    }

    /** Floats of the first rows, padding included. */
    int length(int rows) {
        return rows * stride;
    }

    float at(int row, int column) {
        return values[row * stride + column];
    }

    /** Fills the first rows from dense ones, {@code [rows][columns]} from an offset on. */
    void fill(float[] source, int offset, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(source, offset + row * columns, values, row * stride, columns);
        }
    }

    /** Copies the first rows to dense ones. */
    void copyTo(float[] target, int offset, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(values, row * stride, target, offset + row * columns, columns);
        }
    }
}
