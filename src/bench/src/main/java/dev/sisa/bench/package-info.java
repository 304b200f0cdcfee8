/**
 * The program {@code sisa bench}: a package for each benchmark, and {@code chart} and {@code home} for all.
 *
 * <p>Start reading at {@link dev.sisa.bench.Bench}.
 */
@NullMarked
package dev.sisa.bench;

import org.jspecify.annotations.NullMarked;
