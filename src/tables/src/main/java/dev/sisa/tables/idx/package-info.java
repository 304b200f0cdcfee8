/**
 * Images and labels in IDX, the format of MNIST.
 *
 * <p>Start reading at {@link dev.sisa.tables.idx.IdxRows}.
 */
@NullMarked
package dev.sisa.tables.idx;

import org.jspecify.annotations.NullMarked;
