/**
 * What an auditor needs to check receipts: documents and a public key, no store.
 *
 * <p>Start reading at {@link dev.sisa.core.receipt.check.ReceiptCheck}.
 */
@NullMarked
package dev.sisa.core.receipt.check;

import org.jspecify.annotations.NullMarked;
