package dev.sisa.core.bytes;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of the JDK without its checked exception. */
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /** The 32-byte digest of the parts, one after the other. */
    public static Bytes of(Bytes... parts) {
        MessageDigest digest = start();
        for (Bytes part : parts) {
            digest.update(part.toBuffer());
        }
        return Bytes.owning(digest.digest());
    }
}
