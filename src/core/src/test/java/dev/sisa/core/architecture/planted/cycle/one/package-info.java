/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.cycle.one;

import org.jspecify.annotations.NullMarked;
