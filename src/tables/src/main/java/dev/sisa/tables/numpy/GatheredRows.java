package dev.sisa.tables.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Rows whose items are gathered from columns, each of which stands together in the file; a block of rows at a time. */
final class GatheredRows implements RowBytes {

    private static final int BLOCK_BYTES = 1 << 22;

    private final NpyHeader header;
    private final FileChannel file;
    private final int blockRows;
    private final byte[][] block;
    private final byte[] row;
    private long next;
    private long blockStart;
    private long blockEnd;

    GatheredRows(NpyHeader header, FileChannel file) {
        this.header = header;
        this.file = file;
        this.blockRows = (int) Math.clamp(BLOCK_BYTES / header.rowSize(), 1, Math.max(1, header.rows()));
        this.block = new byte[header.columns()][blockRows * header.type().size()];
        this.row = new byte[header.rowSize()];
    }

    @Override
    public ByteBuffer next() throws IOException {
        if (next == blockEnd) {
            readBlock();
        }
        int size = header.type().size();
        int at = (int) (next - blockStart) * size;
        for (int column = 0; column < block.length; column++) {
            System.arraycopy(block[column], at, row, column * size, size);
        }
        next++;
        return ByteBuffer.wrap(row);
    }

    private void readBlock() throws IOException {
        requireWhole();
        blockStart = next;
        blockEnd = Math.min(header.rows(), next + blockRows);
        int size = header.type().size();
        for (int column = 0; column < block.length; column++) {
            ByteBuffer items = ByteBuffer.wrap(block[column], 0, (int) (blockEnd - blockStart) * size);
            long at = header.length() + (column * header.rows() + blockStart) * size;
            while (items.hasRemaining()) {
                int count = file.read(items, at + items.position());
                if (count < 0) {
                    throw new EOFException();
                }
            }
        }
    }

    /** Places of items are products of what the header announces, which may be anything. */
    private void requireWhole() throws IOException {
        if (header.rows() > (file.size() - header.length()) / header.rowSize()) {
            throw new EOFException();
        }
    }

    @Override
    public boolean hasMore() throws IOException {
        return file.size() > header.length() + header.rows() * header.rowSize();
    }
}
