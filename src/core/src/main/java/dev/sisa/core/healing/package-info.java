/** Training, which is healing from step 1, and healing: the missing steps of a shard, one checkpoint after the other. */
@NullMarked
package dev.sisa.core.healing;

import org.jspecify.annotations.NullMarked;
