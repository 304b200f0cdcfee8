/**
 * The port through which receipts are signed, its keys and its signatures. An adapter passes the contract suite.
 *
 * <p>Start reading at {@link dev.sisa.core.signing.ReceiptSigner}.
 */
@NullMarked
package dev.sisa.core.signing;

import org.jspecify.annotations.NullMarked;
