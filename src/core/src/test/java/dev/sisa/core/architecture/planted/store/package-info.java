/** Breaks a rule on purpose. */
@NullMarked
package dev.sisa.core.architecture.planted.store;

import org.jspecify.annotations.NullMarked;
