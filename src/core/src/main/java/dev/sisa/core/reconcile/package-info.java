/**
 * Advances requests and shards: one level-triggered pass from state to actions, which any caller may run at any time.
 *
 * <p>Start reading at {@link dev.sisa.core.reconcile.Reconcile}, then {@link dev.sisa.core.reconcile.ShardPlanner}.
 */
@NullMarked
package dev.sisa.core.reconcile;

import org.jspecify.annotations.NullMarked;
