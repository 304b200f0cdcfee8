/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.receipt.check;

import org.jspecify.annotations.NullMarked;
