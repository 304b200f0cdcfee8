package dev.sisa.core.port;

import dev.sisa.core.bytes.Bytes;

/**
 * Signs receipts with a key that never leaves it. Safe for threads and for several processes, which share the key.
 *
 * <p>Order: none. A receipt is issued before it is signed, and every pass signs what has no signature yet, so a signer that is
 * down delays signatures and nothing else.
 */
public interface ReceiptSigner {

    /**
     * Signs a message. Changes nothing, so it may be repeated; another time may give another signature, as good as the first.
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
