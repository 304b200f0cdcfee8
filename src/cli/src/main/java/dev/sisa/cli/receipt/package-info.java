/**
 * Commands that export receipts and check them.
 *
 * <p>Start reading at {@link dev.sisa.cli.receipt.VerifyCommand}.
 */
@NullMarked
package dev.sisa.cli.receipt;

import org.jspecify.annotations.NullMarked;
