/**
 * Arrays in the npy format of NumPy.
 *
 * <p>Start reading at {@link dev.sisa.tables.numpy.NpyRows}.
 */
@NullMarked
package dev.sisa.tables.numpy;

import org.jspecify.annotations.NullMarked;
