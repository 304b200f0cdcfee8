package dev.sisa.core.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Immutable bytes, equal by content and ordered as unsigned bytes, the shorter first among equals. */
public final class Bytes implements Comparable<Bytes> {

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    public static Bytes copyOf(byte[] content, int from, int to) {
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /** Takes the array over without a copy: the caller must not touch it again. */
    public static Bytes owning(byte[] content) {
        return new Bytes(content);
    }

    /** Random bytes. */
    public static Bytes random(RandomGenerator random, int size) {
        byte[] content = new byte[size];
        random.nextBytes(content);
        return new Bytes(content);
    }

    public static Bytes ofText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Bytes from hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is not an even number of hexadecimal digits
     */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    public int size() {
        return content.length;
    }

    public byte[] toArray() {
        return content.clone();
    }

    public String toHex() {
        return HexFormat.of().formatHex(content);
    }

    /** A read-only little-endian view. */
    public ByteBuffer toBuffer() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    public InputStream toStream() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(content, other.content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** The first bytes in hexadecimal: whole contents do not belong in messages. */
    @Override
    public String toString() {
        return size() <= 8 ? toHex() : HexFormat.of().formatHex(content, 0, 8) + "...";
    }
}
