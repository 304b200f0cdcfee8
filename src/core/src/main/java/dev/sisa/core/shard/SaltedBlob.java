package dev.sisa.core.shard;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.DamagedBlobException;
import java.nio.ByteBuffer;

/**
 * A part of a checkpoint or of a manifest, or the list of a request, as stored: 32 bytes of random salt, the eight-byte mark of its kind, the payload; named by the SHA-256 of
 * all of it.
 *
 * <p>Training is deterministic, so an unsalted digest would reveal to a holder of the other rows whether a sample was among
 * them. The salt is destroyed with the blob; then the name reveals nothing.
 */
public record SaltedBlob(Bytes bytes) {

    /** Bytes of a salt. */
    public static final int SALT = 32;

    private static final int MARK = 8;

    /** Puts a payload behind a salt and a mark. */
    public static SaltedBlob seal(Bytes salt, BlobKind kind, Bytes payload) {
        if (salt.size() != SALT) {
            throw new IllegalArgumentException("a salt has " + SALT + " bytes, not " + salt.size());
        }
        ByteBuffer sealed = ByteBuffer.allocate(SALT + MARK + payload.size());
        sealed.put(salt.toBuffer()).put(kind.mark().toBuffer()).put(payload.toBuffer());
        return new SaltedBlob(Bytes.owning(sealed.array()));
    }

    /** Hexadecimal SHA-256 of the salted bytes. */
    public String name() {
        return Sha256.of(bytes).toHex();
    }

    /**
     * The payload.
     *
     * @param blob how it is named: its bytes must still hash to that
     * @throws DamagedBlobException if the blob is not what was stored under that name
     */
    public Bytes open(NamedBlob blob, BlobKind kind) {
        if (!name().equals(blob.name())) {
            throw new DamagedBlobException("blob " + blob.key() + " is damaged: its bytes hash to " + name());
        }
        byte[] all = bytes.toArray();
        if (all.length < SALT + MARK || !Bytes.copyOf(all, SALT, SALT + MARK).equals(kind.mark())) {
            throw new DamagedBlobException(
                    "blob " + blob.key() + " does not hold " + kind + " of a version known here");
        }
        return Bytes.copyOf(all, SALT + MARK, all.length);
    }
}
