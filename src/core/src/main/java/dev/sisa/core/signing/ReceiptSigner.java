package dev.sisa.core.signing;

import dev.sisa.core.bytes.Bytes;
import java.util.List;
import java.util.Set;

/**
 * Signs receipts with keys that never leave it: one of Ed25519, and by option others beside it. Safe for threads and for several
 * processes, which share the keys.
 *
 * <p>Order: none. A receipt is issued before it is signed, and every pass signs what has no signature yet, so a signer that is
 * down delays signatures and nothing else.
 */
public interface ReceiptSigner {

    /** Bytes of a message: what a key management service signs in one call. */
    int MOST_BYTES = 4_096;

    /** The algorithms that {@link #sign} signs by from now on, Ed25519 among them. Makes no key and asks no other machine. */
    Set<ReceiptKey.Algorithm> algorithms();

    /**
     * Signs a message by each of the {@link #algorithms}. Changes nothing, so it may be repeated; another time may give other
     * signatures, as good as the first.
     *
     * @param message at most {@link #MOST_BYTES}
     * @return one signature an algorithm, in their order
     * @throws IllegalArgumentException if the message is longer
     * @throws StoreException if a key cannot be used; trying again is safe
     */
    List<ReceiptSignature> sign(Bytes message);

    /**
     * The public keys that verify what {@link #sign} signs from now on, in the same order; keys may be replaced between two
     * calls.
     *
     * @throws StoreException if one cannot be read; trying again is safe
     */
    List<ReceiptKey> keys();

    /**
     * The message, if a signer takes it.
     *
     * @throws IllegalArgumentException if it is too long
     */
    static Bytes checked(Bytes message) {
        if (message.size() > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "a message to be signed has at most " + MOST_BYTES + " bytes, not " + message.size());
        }
        return message;
    }
}
