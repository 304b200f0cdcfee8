/**
 * Charts of benchmarks as SVG.
 *
 * <p>Start reading at {@link dev.sisa.cli.chart.LineChart}.
 */
@NullMarked
package dev.sisa.cli.chart;

import org.jspecify.annotations.NullMarked;
