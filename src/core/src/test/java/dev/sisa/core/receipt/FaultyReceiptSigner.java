package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.port.Faults;
import dev.sisa.core.signing.ReceiptKey;
import dev.sisa.core.signing.ReceiptSignature;
import dev.sisa.core.signing.ReceiptSigner;
import java.util.List;
import java.util.Set;

/** A signer that fails as planned. Signing counts as a write, though it changes nothing: a signer may be far away. */
public final class FaultyReceiptSigner implements ReceiptSigner {

    private final ReceiptSigner inner;
    private final Faults faults;

    public FaultyReceiptSigner(ReceiptSigner inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public List<ReceiptSignature> sign(Bytes message) {
        return faults.supply("sign", () -> inner.sign(message));
    }

    @Override
    public List<ReceiptKey> keys() {
        faults.alive("read the public keys");
        return inner.keys();
    }

    @Override
    public Set<ReceiptKey.Algorithm> algorithms() {
        return inner.algorithms();
    }
}
