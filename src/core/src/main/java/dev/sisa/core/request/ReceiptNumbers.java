package dev.sisa.core.request;

import java.util.OptionalLong;

/** Sequence numbers of a request's receipts in its model's chain. */
public record ReceiptNumbers(OptionalLong erasure, OptionalLong addendum) {

    public static final ReceiptNumbers NONE = new ReceiptNumbers(OptionalLong.empty(), OptionalLong.empty());
}
