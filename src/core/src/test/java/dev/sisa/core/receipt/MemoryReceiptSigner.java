package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Signer with keys that follow from a number, for simulated histories, golden files and tests. */
public final class MemoryReceiptSigner implements ReceiptSigner {

    private final Map<ReceiptKey.Algorithm, KeyPair> pairs = new EnumMap<>(ReceiptKey.Algorithm.class);

    /** A signer with a key of Ed25519 alone. */
    public MemoryReceiptSigner(int number) {
        this(number, EnumSet.of(ReceiptKey.Algorithm.ED25519));
    }

    public MemoryReceiptSigner(int number, Set<ReceiptKey.Algorithm> algorithms) {
        algorithms.forEach(algorithm -> pairs.put(algorithm, pair(algorithm, number)));
    }

    private static KeyPair pair(ReceiptKey.Algorithm algorithm, int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.key());
            generator.initialize(new NamedParameterSpec(algorithm.key()), new Repeated((byte) number));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Set<ReceiptKey.Algorithm> algorithms() {
        return EnumSet.copyOf(pairs.keySet());
    }

    @Override
    public List<ReceiptSignature> sign(Bytes message) {
        Bytes checked = ReceiptSigner.checked(message);
        return pairs.entrySet().stream()
                .map(pair -> sign(pair.getKey(), pair.getValue(), checked))
                .toList();
    }

    private static ReceiptSignature sign(ReceiptKey.Algorithm algorithm, KeyPair pair, Bytes message) {
        try {
            Signature signer = Signature.getInstance(algorithm.key());
            signer.initSign(pair.getPrivate());
            signer.update(message.toArray());
            String value = Bytes.owning(signer.sign()).toHex();
            return new ReceiptSignature(algorithm.key(), key(pair).id(), value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<ReceiptKey> keys() {
        return pairs.values().stream().map(MemoryReceiptSigner::key).toList();
    }

    private static ReceiptKey key(KeyPair pair) {
        return new ReceiptKey(Bytes.owning(pair.getPublic().getEncoded()));
    }

    /** Anything but random: the same byte for ever. */
    private static final class Repeated extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte value;

        Repeated(byte value) {
            this.value = value;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, value);
        }
    }
}
