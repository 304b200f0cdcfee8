package dev.sisa.core.simulation.unrest;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.ReceiptKey;
import dev.sisa.core.port.ReceiptSignature;
import dev.sisa.core.port.ReceiptSigner;

/**
 * Signs with a digest that nobody can verify.
 *
 * @param key whose name it signs under
 */
record QuickSigner(ReceiptKey key) implements ReceiptSigner {

    @Override
    public ReceiptSignature sign(Bytes message) {
        String digest = Sha256.of(message).toHex();
        return new ReceiptSignature(ReceiptKey.ALGORITHM, key.id(), digest + digest);
    }
}
