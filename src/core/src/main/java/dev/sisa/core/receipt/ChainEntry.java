package dev.sisa.core.receipt;

import dev.sisa.core.port.ReceiptSignature;
import java.util.Optional;

/** A receipt in the chain of its model; it is signed after it was issued. */
public record ChainEntry(ReceiptBody body, Optional<ReceiptSignature> signature) {}
