/**
 * The training spec: everything besides keys and samples that a model's bits depend on. It is given once and never changes.
 *
 * <p>Start reading at {@link dev.sisa.core.spec.TrainingSpec}.
 */
@NullMarked
package dev.sisa.core.spec;

import org.jspecify.annotations.NullMarked;
