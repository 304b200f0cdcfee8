/**
 * The receipts of a model as they are stored, each naming the one before.
 *
 * <p>Start reading at {@link dev.sisa.core.receipt.chain.ReceiptChain}.
 */
@NullMarked
package dev.sisa.core.receipt.chain;

import org.jspecify.annotations.NullMarked;
