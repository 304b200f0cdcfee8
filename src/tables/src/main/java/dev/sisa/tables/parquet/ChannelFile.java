package dev.sisa.tables.parquet;

import dev.hardwood.InputFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A file that is read into memory range by range. The library would map it instead, so that a file that is cut meanwhile ended the
 * process; and it goes on without end where sizes in a damaged file lead to where nothing is, which is refused here.
 *
 * @param channel closed with this file
 */
record ChannelFile(String name, FileChannel channel) implements InputFile {

    @Override
    public void open() {
        // It is open already.
    }

    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        if (offset < 0 || length < 1 || length > length() - offset) {
            throw new EOFException("nothing to read at " + offset + ", " + length + " bytes long");
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("the file was cut while it was read");
            }
        }
        return bytes.flip();
    }

    @Override
    public long length() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
