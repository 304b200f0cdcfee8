/**
 * What is known of each sample by its hash alone: where it lies, whether it lives, and which subject it belongs to.
 *
 * <p>Start reading at {@link dev.sisa.core.sample.Point}.
 */
@NullMarked
package dev.sisa.core.sample;

import org.jspecify.annotations.NullMarked;
