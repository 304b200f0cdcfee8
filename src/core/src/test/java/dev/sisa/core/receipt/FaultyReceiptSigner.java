package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.store.Faults;
import dev.sisa.core.store.StoreException;
import java.util.function.Supplier;

/** A signer that fails as planned. Signing counts as a write, though it changes nothing: a signer may be far away. */
public final class FaultyReceiptSigner implements ReceiptSigner {

    private final ReceiptSigner inner;
    private final Faults faults;

    public FaultyReceiptSigner(ReceiptSigner inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public ReceiptSignature sign(Bytes message) {
        Supplier<ReceiptSignature> failing = () -> {
            throw new StoreException("planned fault: sign");
        };
        return faults.write("sign", () -> inner.sign(message), failing, failing);
    }

    @Override
    public ReceiptKey key() {
        faults.alive("read the public key");
        return inner.key();
    }
}
