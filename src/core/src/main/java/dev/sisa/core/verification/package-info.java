/**
 * Training again from nothing but the survivors, and comparing bytes.
 *
 * <p>Start reading at {@link dev.sisa.core.verification.Replay}.
 */
@NullMarked
package dev.sisa.core.verification;

import org.jspecify.annotations.NullMarked;
