/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.cycle.two;

import org.jspecify.annotations.NullMarked;
