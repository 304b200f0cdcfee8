/**
 * Charts of benchmarks as SVG.
 *
 * <p>Start reading at {@link dev.sisa.bench.chart.LineChart}.
 */
@NullMarked
package dev.sisa.bench.chart;

import org.jspecify.annotations.NullMarked;
