/**
 * Receipts: what was destroyed and healed, in signed and chained documents.
 *
 * <p>Start reading at {@link dev.sisa.core.receipt.ReceiptDocument}, then {@link dev.sisa.core.receipt.ReceiptChain}.
 */
@NullMarked
package dev.sisa.core.receipt;

import org.jspecify.annotations.NullMarked;
