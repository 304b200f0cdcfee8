package dev.sisa.core.receipt.chain;

import dev.sisa.core.receipt.ReceiptBody;

/**
 * The newest receipt of a model. If it is published where the operator cannot change it, it shows that no receipt was removed
 * from the chain's end since.
 *
 * @param digest {@link ReceiptBody#digest} of it
 */
public record ChainHead(long sequence, String digest) {}
