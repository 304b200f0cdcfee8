/** Receipts: what was destroyed and healed, in signed and chained documents that anybody can check without a home. */
@NullMarked
package dev.sisa.core.receipt;

import org.jspecify.annotations.NullMarked;
