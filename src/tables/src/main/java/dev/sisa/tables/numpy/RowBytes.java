package dev.sisa.tables.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of the rows of an array, one row after the other. */
sealed interface RowBytes permits StoredRows, GatheredRows {

    /**
     * The bytes of the next row, {@code [columns][bytes of an item]}, to be read before the next call.
     *
     * @throws java.io.EOFException if the file ends before
     */
    ByteBuffer next() throws IOException;

    /** Whether bytes are left behind the last row. */
    boolean hasMore() throws IOException;
}
