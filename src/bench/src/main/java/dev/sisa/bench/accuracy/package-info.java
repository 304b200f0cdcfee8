/**
 * Accuracy over numbers of shards and slices.
 *
 * <p>Start reading at {@link dev.sisa.bench.accuracy.AccuracyBench}.
 */
@NullMarked
package dev.sisa.bench.accuracy;

import org.jspecify.annotations.NullMarked;
