package dev.sisa.tables.numpy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Rows that stand in a file as they are. */
final class StoredRows implements RowBytes {

    private final DataInputStream bytes;
    private final byte[] row;

    /** @param bytes at the first row */
    StoredRows(NpyHeader header, InputStream bytes) {
        this.bytes = new DataInputStream(bytes);
        this.row = new byte[header.rowSize()];
    }

    @Override
    public ByteBuffer next() throws IOException {
        bytes.readFully(row);
        return ByteBuffer.wrap(row);
    }

    @Override
    public boolean hasMore() throws IOException {
        return bytes.read() >= 0;
    }
}
