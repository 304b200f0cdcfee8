/**
 * Costs of layouts, before one is trained.
 *
 * <p>Start reading at {@link dev.sisa.api.plan.LayoutPlan}.
 */
@NullMarked
package dev.sisa.api.plan;

import org.jspecify.annotations.NullMarked;
