package dev.sisa.core.port;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.failure.InvalidValueException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public key that receipts are checked with. The verifier must obtain it independently of the receipt.
 *
 * @param encoded in the form of X.509
 */
public record ReceiptKey(Bytes encoded) {

    /** The only algorithm there is today. */
    public static final String ALGORITHM = "Ed25519";

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int ID_BYTES = 16;

    public ReceiptKey {
        PublicKey _ = key(encoded);
    }

    /** The name of the key in signatures: the first half of its SHA-256 in hexadecimal digits. */
    public String id() {
        return Bytes.copyOf(Sha256.of(encoded).toArray(), 0, ID_BYTES).toHex();
    }

    /** The key as a PEM file holds it. */
    public String toPem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(encoded.toArray()) + "\n" + END + "\n";
    }

    /**
     * The first public key of a PEM file.
     *
     * @throws InvalidValueException if there is none, or one of another algorithm
     */
    public static ReceiptKey ofPem(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new InvalidValueException("there is no \"" + BEGIN + "\" with its end");
        }
        return new ReceiptKey(decoded(pem.substring(begin + BEGIN.length(), end)));
    }

    private static Bytes decoded(String base64) {
        try {
            return Bytes.owning(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("between \"" + BEGIN + "\" and its end there is no Base64", e);
        }
    }

    /** Whether a signature is this key's over a message. */
    public boolean verifies(Bytes message, ReceiptSignature signature) {
        if (!signature.algorithm().equals(ALGORITHM) || !signature.keyId().equals(id())) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key(encoded));
            check.update(message.toArray());
            return check.verify(Bytes.ofHex(signature.value()).toArray());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static PublicKey key(Bytes encoded) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded.toArray()));
        } catch (GeneralSecurityException e) {
            throw new InvalidValueException("this is no public key of " + ALGORITHM, e);
        }
    }
}
