/** Receipts. */
@NullMarked
package dev.sisa.core.receipt;

import org.jspecify.annotations.NullMarked;
