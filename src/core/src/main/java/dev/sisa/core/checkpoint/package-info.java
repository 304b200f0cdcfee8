/** Checkpoints at rest: salted blobs, and the chain of keys that ties each to all it was trained from. */
@NullMarked
package dev.sisa.core.checkpoint;

import org.jspecify.annotations.NullMarked;
