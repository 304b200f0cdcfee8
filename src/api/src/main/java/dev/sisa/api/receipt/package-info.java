/**
 * Receipts, and the checks of them.
 *
 * <p>Start reading at {@link dev.sisa.api.receipt.ReceiptEntry}.
 */
@NullMarked
package dev.sisa.api.receipt;

import org.jspecify.annotations.NullMarked;
