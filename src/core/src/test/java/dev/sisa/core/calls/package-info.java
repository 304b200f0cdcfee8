/**
 * How many calls each use case makes to its stores, held to the formulas of {@code src/docs/cost.md}.
 *
 * <p>Start reading at {@link dev.sisa.core.calls.CallsPageTest}.
 */
@NullMarked
package dev.sisa.core.calls;

import org.jspecify.annotations.NullMarked;
