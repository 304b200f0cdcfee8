package dev.sisa.core.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of a sequence of fields.
 *
 * <p>Each field is prefixed by its length as eight big-endian bytes, so ("ab", "c") and ("a", "bc") differ. The first
 * field names the purpose and keeps the uses of one key apart. Not thread-safe; one instance hashes one sequence.
 */
public final class FieldHash {

    private final Mac mac;

    private FieldHash(Mac mac) {
        this.mac = mac;
    }

    /** Starts a hash under a key for a purpose such as {@code "place"}. */
    public static FieldHash keyed(Bytes key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.toArray(), "HmacSHA256"));
            return new FieldHash(mac).text(purpose);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, which every Java must have", e);
        }
    }

    public FieldHash text(String field) {
        return bytes(field.getBytes(StandardCharsets.UTF_8));
    }

    public FieldHash number(long field) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(field).array());
    }

    public FieldHash bytes(Bytes field) {
        return bytes(field.toArray());
    }

    /** Adds fields that another object knows how to write. */
    public FieldHash with(Consumer<FieldHash> writer) {
        writer.accept(this);
        return this;
    }

    private FieldHash bytes(byte[] field) {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(field.length).flip());
        mac.update(field);
        return this;
    }

    /** The 32 bytes of the hash; the instance is spent afterwards. */
    public Bytes digest() {
        return Bytes.owning(mac.doFinal());
    }
}
