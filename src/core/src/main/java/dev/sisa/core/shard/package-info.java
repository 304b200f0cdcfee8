/**
 * The state of a shard: its row in the control store, the manifest of its slices and checkpoints, the salted blobs, and the chain
 * of keys that ties each checkpoint to all it was trained from.
 *
 * <p>Start reading at {@link dev.sisa.core.shard.ShardRow}, then {@link dev.sisa.core.shard.Manifest}.
 */
@NullMarked
package dev.sisa.core.shard;

import org.jspecify.annotations.NullMarked;
