/**
 * An auditor's check of receipts: it needs documents and a public key, but no store.
 *
 * <p>Start reading at {@link dev.sisa.core.receipt.check.ReceiptCheck}.
 */
@NullMarked
package dev.sisa.core.receipt.check;

import org.jspecify.annotations.NullMarked;
