/**
 * Removes forgotten samples from slices and checkpoints, destroys their residue, and collects the garbage of dead runs.
 *
 * <p>Start reading at {@link dev.sisa.core.erasure.Erase}, then {@link dev.sisa.core.erasure.Destroy}.
 */
@NullMarked
package dev.sisa.core.erasure;

import org.jspecify.annotations.NullMarked;
