/**
 * Takes what was forgotten out of slices and checkpoints, destroys what is left of it, and collects what dead runs wrote.
 *
 * <p>Start reading at {@link dev.sisa.core.erasure.Erase}, then {@link dev.sisa.core.erasure.Destroy}.
 */
@NullMarked
package dev.sisa.core.erasure;

import org.jspecify.annotations.NullMarked;
