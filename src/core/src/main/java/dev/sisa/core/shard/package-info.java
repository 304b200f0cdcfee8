/** The state of a shard: its row in the control store, the manifest of its slices and checkpoints, and what is derived from them. */
@NullMarked
package dev.sisa.core.shard;

import org.jspecify.annotations.NullMarked;
