/**
 * A home for the time of a benchmark, and samples for it.
 *
 * <p>Start reading at {@link dev.sisa.bench.home.BenchHome}.
 */
@NullMarked
package dev.sisa.bench.home;

import org.jspecify.annotations.NullMarked;
