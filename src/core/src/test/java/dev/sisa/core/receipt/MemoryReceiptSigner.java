package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.ReceiptKey;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.port.ReceiptSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signer with a key that follows from a number, for simulated histories, golden files and tests. */
public final class MemoryReceiptSigner implements ReceiptSigner {

    private final KeyPair pair;

    public MemoryReceiptSigner(int number) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ReceiptKey.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Repeated((byte) number));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ReceiptSignature sign(Bytes message) {
        try {
            Signature signer = Signature.getInstance(ReceiptKey.ALGORITHM);
            signer.initSign(pair.getPrivate());
            signer.update(message.toArray());
            String value = Bytes.owning(signer.sign()).toHex();
            return new ReceiptSignature(ReceiptKey.ALGORITHM, key().id(), value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ReceiptKey key() {
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
