/**
 * Benchmarks of the engines: training speed, and memory of a worker.
 *
 * <p>Start reading at {@link dev.sisa.cli.bench.engine.EngineBench}.
 */
@NullMarked
package dev.sisa.cli.bench.engine;

import org.jspecify.annotations.NullMarked;
