/**
 * Benchmarks of the engines: training speed, and memory of a worker.
 *
 * <p>Start reading at {@link dev.sisa.bench.engine.EngineBench}.
 */
@NullMarked
package dev.sisa.bench.engine;

import org.jspecify.annotations.NullMarked;
