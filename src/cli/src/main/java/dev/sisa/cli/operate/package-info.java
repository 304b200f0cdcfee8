/**
 * Commands of an operator: reconcile, heal, retry, policy.
 *
 * <p>Start reading at {@link dev.sisa.cli.operate.ReconcileCommand}.
 */
@NullMarked
package dev.sisa.cli.operate;

import org.jspecify.annotations.NullMarked;
