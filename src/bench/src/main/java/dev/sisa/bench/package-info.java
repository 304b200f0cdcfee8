/**
 * Benchmarks of forgetting, requests and accuracy.
 *
 * <p>Start reading at {@link dev.sisa.bench.BenchCommand}.
 */
@NullMarked
package dev.sisa.bench;

import org.jspecify.annotations.NullMarked;
