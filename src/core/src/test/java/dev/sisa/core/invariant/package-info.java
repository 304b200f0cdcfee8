/** The invariants that docs/invariants.md lists, each as a check that holds of the real thing and reports a planted fault. */
@NullMarked
package dev.sisa.core.invariant;

import org.jspecify.annotations.NullMarked;
