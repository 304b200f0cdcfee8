/**
 * Receipts as files: a body, its signatures and its lists, and the pages of large ones.
 *
 * <p>Start reading at {@link dev.sisa.core.receipt.file.ReceiptDocument}.
 */
@NullMarked
package dev.sisa.core.receipt.file;

import org.jspecify.annotations.NullMarked;
