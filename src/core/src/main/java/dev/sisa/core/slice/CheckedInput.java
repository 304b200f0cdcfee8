package dev.sisa.core.slice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/** The parts of a stored slice, each with its checksum, and the position of the last one. */
final class CheckedInput {

    private final String name;
    private final InputStream in;
    private final CRC32C checksum = new CRC32C();
    private long position;
    private long partStart;

    CheckedInput(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** The next bytes as the start of a part. */
    ByteBuffer startPart(int bytes) throws IOException {
        checksum.reset();
        partStart = position;
        return read(bytes);
    }

    /** More bytes of the part. */
    ByteBuffer read(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        int count = in.readNBytes(content, 0, bytes);
        if (count < bytes) {
            throw new DamagedSliceException(name, position + count, "it ends before the slice does");
        }
        checksum.update(content);
        position += bytes;
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Compares the checksum that ends the part. */
    void endPart() throws IOException {
        int expected = (int) checksum.getValue();
        if (read(SliceFormat.CHECKSUM_BYTES).getInt() != expected) {
            throw damaged("the checksum of this part differs");
        }
    }

    void requireEnd() throws IOException {
        if (in.read() >= 0) {
            throw new DamagedSliceException(name, position, "bytes follow the end of the slice");
        }
    }

    /** The exception for damage in the current part. */
    DamagedSliceException damaged(String problem) {
        return new DamagedSliceException(name, partStart, problem);
    }
}
