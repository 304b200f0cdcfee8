/**
 * The command that tells what a layout will cost.
 *
 * <p>Start reading at {@link dev.sisa.cli.plan.PlanCommand}.
 */
@NullMarked
package dev.sisa.cli.plan;

import org.jspecify.annotations.NullMarked;
