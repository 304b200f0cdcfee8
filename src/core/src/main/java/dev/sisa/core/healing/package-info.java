/**
 * Training, which is healing from step 1, and healing: the missing steps of a shard, one checkpoint after the other.
 *
 * <p>Start reading at {@link dev.sisa.core.healing.RunWorker}.
 */
@NullMarked
package dev.sisa.core.healing;

import org.jspecify.annotations.NullMarked;
