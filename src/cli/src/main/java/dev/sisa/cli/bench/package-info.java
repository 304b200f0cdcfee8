/**
 * Benchmarks of forgetting, requests and accuracy.
 *
 * <p>Start reading at {@link dev.sisa.cli.bench.BenchCommand}.
 */
@NullMarked
package dev.sisa.cli.bench;

import org.jspecify.annotations.NullMarked;
