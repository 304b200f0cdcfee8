/**
 * The cost of forgetting a batch of samples, counted and trained, beside training one model anew.
 *
 * <p>Start reading at {@link dev.sisa.bench.unlearn.TrainedTrials}.
 */
@NullMarked
package dev.sisa.bench.unlearn;

import org.jspecify.annotations.NullMarked;
