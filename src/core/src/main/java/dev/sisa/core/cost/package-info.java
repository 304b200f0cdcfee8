/**
 * The cost of forgetting in sample visits: closed forms of the paper, exact expectations of the schedule, and counts.
 *
 * <p>Start reading at {@link dev.sisa.core.cost.UnlearningCost}.
 */
@NullMarked
package dev.sisa.core.cost;

import org.jspecify.annotations.NullMarked;
