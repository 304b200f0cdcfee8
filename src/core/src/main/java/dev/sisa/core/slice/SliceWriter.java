package dev.sisa.core.slice;

import dev.sisa.core.bytes.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/**
 * Writes the rows of a slice as a stream ({@link SliceFormat}). Not thread-safe.
 *
 * <p>It has no close on purpose: only {@link #finish} ends a slice, so that a failure on the way cannot leave a whole
 * one.
 */
public final class SliceWriter {

    private final WritableByteChannel channel;
    private final RowForm form;
    private final ByteBuffer block;
    private Bytes last = Bytes.ofText("");
    private long rows;
    private boolean finished;

    /**
     * Starts a slice.
     *
     * @param out left open
     * @param salt 32 random bytes
     * @param form of each row
     */
    public SliceWriter(OutputStream out, Bytes salt, RowForm form) throws IOException {
        if (salt.size() != SliceFormat.SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SliceFormat.SALT_BYTES + " bytes, not " + salt.size());
        }
        this.channel = Channels.newChannel(out);
        this.form = form;
        int rowsOfBlock = form.blockRows() * form.rowBytes();
        this.block = littleEndian(SliceFormat.BLOCK_HEAD_BYTES + rowsOfBlock + SliceFormat.CHECKSUM_BYTES);
        channel.write(salt.toBuffer());
        writeHeader();
        startBlock();
    }

    /**
     * Appends a row.
     *
     * @throws IllegalArgumentException if it has another number of features, or one that the encoding does not take, or its
     *     id hash is not above the last one
     */
    public void write(SliceRow row) throws IOException {
        if (finished) {
            throw new IllegalStateException("the slice is finished with " + rows + " rows");
        }
        if (row.features().length != form.featureCount()) {
            throw new IllegalArgumentException("row " + rows + " of the slice has " + row.features().length
                    + " features, not " + form.featureCount());
        }
        if (last.compareTo(row.id()) >= 0) {
            throw new IllegalArgumentException("row " + rows + " of the slice is not above the row before it: rows come"
                    + " in strictly ascending order of id hashes");
        }
        row.put(form.encoding(), block);
        last = row.id();
        rows++;
        if (block.remaining() == SliceFormat.CHECKSUM_BYTES) {
            writeBlock();
        }
    }

    /** Ends the slice; without it the object is truncated, and no reader takes it. */
    public void finish() throws IOException {
        if (finished) {
            throw new IllegalStateException("the slice is finished with " + rows + " rows");
        }
        finished = true;
        if (block.position() > SliceFormat.BLOCK_HEAD_BYTES) {
            writeBlock();
        }
        ByteBuffer end = littleEndian(SliceFormat.END_BYTES + SliceFormat.CHECKSUM_BYTES);
        writeChecked(end.put(SliceFormat.END).putLong(rows));
    }

    private void writeHeader() throws IOException {
        ByteBuffer header = littleEndian(SliceFormat.HEADER_BYTES + SliceFormat.CHECKSUM_BYTES);
        header.putInt(SliceFormat.MAGIC)
                .put(SliceFormat.version(form.encoding().code()))
                .put(form.encoding().code());
        writeChecked(header.putInt(form.featureCount()));
        switch (form.encoding()) {
            case Float32Encoding _ -> {}
            case ByteEncoding bytes -> {
                ByteBuffer scale = littleEndian(SliceFormat.SCALE_BYTES + SliceFormat.CHECKSUM_BYTES);
                writeChecked(scale.putDouble(bytes.subtract()).putDouble(bytes.divide()));
            }
            case MixedEncoding mixed -> {
                byte[] mask = mixed.mask(form.featureCount());
                writeChecked(
                        littleEndian(mask.length + SliceFormat.CHECKSUM_BYTES).put(mask));
            }
        }
    }

    private void startBlock() {
        block.clear().put(SliceFormat.BLOCK).putInt(0);
    }

    private void writeBlock() throws IOException {
        int rowsOfBlock = (block.position() - SliceFormat.BLOCK_HEAD_BYTES) / form.rowBytes();
        writeChecked(block.putInt(1, rowsOfBlock));
        startBlock();
    }

    private void writeChecked(ByteBuffer content) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(content.duplicate().flip());
        channel.write(content.putInt((int) checksum.getValue()).flip());
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
