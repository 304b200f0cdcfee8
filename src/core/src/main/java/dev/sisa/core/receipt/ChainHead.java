package dev.sisa.core.receipt;

/**
 * The newest receipt of a model. Published somewhere that the operator cannot change it shows that no receipt was taken off
 * the end of the chain since.
 *
 * @param digest {@link ReceiptBody#digest} of it
 */
public record ChainHead(long sequence, String digest) {}
