/** Moves everything forward: one function from state to actions, which anybody may run at any time. */
@NullMarked
package dev.sisa.core.reconcile;

import org.jspecify.annotations.NullMarked;
