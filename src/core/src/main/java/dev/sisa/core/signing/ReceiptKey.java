package dev.sisa.core.signing;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Keyed;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.failure.InvalidValueException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A public key that receipts are checked with. The verifier must obtain it independently of the receipt.
 *
 * @param encoded in the form of X.509
 */
public record ReceiptKey(Bytes encoded) {

    /** The algorithms that receipts are signed with, by the names that Java has for them. */
    public enum Algorithm implements Keyed {
        /** Every installation signs with it. */
        ED25519("Ed25519"),
        /** By option, so that receipts outlive elliptic curves (FIPS 204). */
        ML_DSA_65("ML-DSA-65");

        private final String key;

        Algorithm(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }
    }

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int ID_BYTES = 16;

    public ReceiptKey {
        if (find(encoded).isEmpty()) {
            throw new InvalidValueException("this is no public key of Ed25519 or ML-DSA-65");
        }
    }

    /** The algorithm that it is a key of. */
    public Algorithm algorithm() {
        return find(encoded).orElseThrow();
    }

    /** The name of the key in signatures: the first half of its SHA-256 in hexadecimal digits. */
    public String id() {
        return Bytes.copyOf(Sha256.of(encoded).toArray(), 0, ID_BYTES).toHex();
    }

    /** The key as a PEM file holds it; several may stand behind each other. */
    public String toPem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(encoded.toArray()) + "\n" + END + "\n";
    }

    /**
     * The public keys of a PEM file, in their order.
     *
     * @throws InvalidValueException if there is none, or one of an algorithm unknown here
     */
    public static List<ReceiptKey> ofPem(String pem) {
        List<ReceiptKey> keys = new ArrayList<>();
        for (int begin = pem.indexOf(BEGIN); begin >= 0; begin = pem.indexOf(BEGIN, begin + 1)) {
            int end = pem.indexOf(END, begin);
            if (end < 0) {
                throw none();
            }
            keys.add(new ReceiptKey(decoded(pem.substring(begin + BEGIN.length(), end))));
        }
        if (keys.isEmpty()) {
            throw none();
        }
        return keys;
    }

    private static InvalidValueException none() {
        return new InvalidValueException("there is no \"" + BEGIN + "\" with its end");
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
        String name = algorithm().key();
        if (!signature.algorithm().equals(name) || !signature.keyId().equals(id())) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(name);
            check.initVerify(key(algorithm(), encoded));
            check.update(message.toArray());
            return check.verify(Bytes.ofHex(signature.value()).toArray());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static Optional<Algorithm> find(Bytes encoded) {
        return Arrays.stream(Algorithm.values())
                .filter(algorithm -> isOf(algorithm, encoded))
                .findFirst();
    }

    private static boolean isOf(Algorithm algorithm, Bytes encoded) {
        try {
            PublicKey _ = key(algorithm, encoded);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static PublicKey key(Algorithm algorithm, Bytes encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm.key()).generatePublic(new X509EncodedKeySpec(encoded.toArray()));
    }
}
