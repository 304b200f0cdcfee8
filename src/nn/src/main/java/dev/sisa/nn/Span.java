package dev.sisa.nn;

/**
 * Consecutive parameters with one penalty.
 *
 * @param offset position of the first in the layout of {@link Panels}
 * @param length their number, a multiple of {@link Panels#WIDTH}
 * @param l2 weight of the penalty {@code l2 / 2 * p * p}
 */
record Span(int offset, int length, float l2) {}
