/**
 * How often answers are right: as a model is, and from the acceptance of a request until it is healed.
 *
 * <p>Start reading at {@link dev.sisa.core.accuracy.InterimScoring}.
 */
@NullMarked
package dev.sisa.core.accuracy;

import org.jspecify.annotations.NullMarked;
