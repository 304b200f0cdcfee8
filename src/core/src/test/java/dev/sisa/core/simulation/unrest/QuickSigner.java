package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Signs with a digest that nobody can verify.
 *
 * @param key whose name it signs under
 */
record QuickSigner(ReceiptKey key) implements ReceiptSigner {

    @Override
    public Set<ReceiptKey.Algorithm> algorithms() {
        return EnumSet.of(key.algorithm());
    }

    @Override
    public List<ReceiptSignature> sign(Bytes message) {
        String digest = Sha256.of(message).toHex();
        return List.of(new ReceiptSignature(key.algorithm().key(), key.id(), digest + digest));
    }

    @Override
    public List<ReceiptKey> keys() {
        return List.of(key);
    }
}
