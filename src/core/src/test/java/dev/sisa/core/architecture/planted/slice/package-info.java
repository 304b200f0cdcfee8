/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.slice;

import org.jspecify.annotations.NullMarked;
