/**
 * A model compared with training from scratch.
 *
 * <p>Start reading at {@link dev.sisa.api.verification.ScratchComparison}.
 */
@NullMarked
package dev.sisa.api.verification;

import org.jspecify.annotations.NullMarked;
