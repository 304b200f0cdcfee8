package dev.sisa.nn;

/**
 * Consecutive parameters with one penalty.
 *
 * @param offset position of the first in the layout of {@link PanelLayout}
 * @param length their number, a multiple of {@link PanelLayout#WIDTH}
 * @param l2 weight of the penalty {@code l2 / 2 * p * p}
 */
record ParameterRange(int offset, int length, float l2) {}
