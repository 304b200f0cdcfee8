package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.store.StoreException;

/** Signs receipts with a key that never leaves it. Safe for threads and for several processes, which share the key. */
public interface ReceiptSigner {

    /**
     * Signs a message. May be repeated; another time may give another signature, as good as the first.
     *
     * @throws StoreException if the key cannot be used; trying again is safe
     */
    ReceiptSignature sign(Bytes message);

    /**
     * The public key that verifies what {@link #sign} signs from now on; keys may be replaced between two calls.
     *
     * @throws StoreException if it cannot be read; trying again is safe
     */
    ReceiptKey key();
}
