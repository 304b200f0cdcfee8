/**
 * Sparse rows in the format of libsvm and svmlight.
 *
 * <p>Start reading at {@link dev.sisa.tables.libsvm.LibsvmRows}.
 */
@NullMarked
package dev.sisa.tables.libsvm;

import org.jspecify.annotations.NullMarked;
