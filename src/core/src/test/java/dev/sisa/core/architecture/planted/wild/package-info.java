/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.wild;

import org.jspecify.annotations.NullMarked;
