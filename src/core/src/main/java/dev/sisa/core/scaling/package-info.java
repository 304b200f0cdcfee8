/**
 * Learned scaling: each constituent learns the scale of a number from the first steps of its own shard, never from the whole file.
 *
 * <p>Start reading at {@link dev.sisa.core.scaling.LearnedScale}, then {@link dev.sisa.core.scaling.ColumnScale}.
 */
@NullMarked
package dev.sisa.core.scaling;

import org.jspecify.annotations.NullMarked;
