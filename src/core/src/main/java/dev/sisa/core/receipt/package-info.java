/**
 * The bodies of receipts: what was destroyed and healed, and what was refused.
 *
 * <p>Start reading at {@link dev.sisa.core.receipt.ReceiptBody}, then {@link dev.sisa.core.receipt.chain.ReceiptChain}.
 */
@NullMarked
package dev.sisa.core.receipt;

import org.jspecify.annotations.NullMarked;
