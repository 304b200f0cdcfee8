/**
 * The command that estimates the cost of a layout.
 *
 * <p>Start reading at {@link dev.sisa.cli.plan.PlanCommand}.
 */
@NullMarked
package dev.sisa.cli.plan;

import org.jspecify.annotations.NullMarked;
