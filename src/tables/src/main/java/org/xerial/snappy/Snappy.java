package org.xerial.snappy;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Unpacks one block of Snappy, in Java alone. Hardwood calls {@code org.xerial.snappy.Snappy} by name and cannot be given another
 * decoder. Its own choice, snappy-java, writes as many bytes as the block announces, past the end of a shorter buffer, so that one
 * damaged byte of a file ended the process. Hence this class has that name, and snappy-java is banned from the build.
 *
 * @see <a href="https://github.com/google/snappy/blob/main/format_description.txt">Snappy, format description</a>
 */
public final class Snappy {

    private static final int LONGEST_PREAMBLE = 5;

    private static final int LITERAL = 0;
    private static final int SHORT_COPY = 1;

    /** From here on the length of a literal is in the bytes behind its tag. */
    private static final int LONG_LITERAL = 60;

    private final ByteBuffer packed;
    private final byte[] target;
    private int filled;

    private Snappy(ByteBuffer packed, int capacity) throws IOException {
        this.packed = packed;
        long length = announced(packed);
        require(length <= capacity);
        this.target = new byte[(int) length];
    }

    /**
     * Unpacks a block, and sets the limit of the target to its end.
     *
     * @param compressed the block, from the position to the limit
     * @param uncompressed takes the bytes from its position on, which stays
     * @return bytes that were unpacked
     * @throws IOException if the block is damaged, or holds more than the target takes
     */
    public static int uncompress(ByteBuffer compressed, ByteBuffer uncompressed) throws IOException {
        Snappy block = new Snappy(compressed.duplicate(), uncompressed.remaining());
        block.unpack();
        uncompressed.limit(uncompressed.position() + block.filled);
        uncompressed.put(uncompressed.position(), block.target);
        return block.filled;
    }

    private static long announced(ByteBuffer packed) throws IOException {
        long length = 0;
        for (int index = 0; index < LONGEST_PREAMBLE; index++) {
            require(packed.hasRemaining());
            byte part = packed.get();
            length |= (part & 0x7fL) << (7 * index);
            if (part >= 0) {
                return length;
            }
        }
        throw damaged();
    }

    private void unpack() throws IOException {
        while (packed.hasRemaining()) {
            int tag = packed.get() & 0xff;
            int upper = tag >>> 2;
            switch (tag & 3) {
                case LITERAL -> literal(upper < LONG_LITERAL ? upper + 1 : number(upper - LONG_LITERAL + 1) + 1);
                case SHORT_COPY -> copy((upper & 7) + 4, (long) (tag >>> 5) << 8 | number(1));
                case 2 -> copy(upper + 1, number(2));
                default -> copy(upper + 1, number(4));
            }
        }
        require(filled == target.length);
    }

    private void literal(long length) throws IOException {
        require(length <= packed.remaining() && length <= target.length - filled);
        packed.get(target, filled, (int) length);
        filled += (int) length;
    }

    /** Bytes that the target holds already; where they reach into what is being written, they repeat. */
    private void copy(int length, long back) throws IOException {
        require(back > 0 && back <= filled && length <= target.length - filled);
        int from = filled - (int) back;
        for (int index = 0; index < length; index++) {
            target[filled + index] = target[from + index];
        }
        filled += length;
    }

    /** A number without sign, its lowest byte first. */
    private long number(int bytes) throws IOException {
        require(bytes <= packed.remaining());
        long number = 0;
        for (int index = 0; index < bytes; index++) {
            number |= (packed.get() & 0xffL) << (8 * index);
        }
        return number;
    }

    private static void require(boolean whole) throws IOException {
        if (!whole) {
            throw damaged();
        }
    }

    private static IOException damaged() {
        return new IOException("damaged Snappy block");
    }
}
