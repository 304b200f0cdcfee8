package dev.sisa.nn;

/**
 * The two ends of a layer's weights in the backward pass.
 *
 * @param in what the layer was given, {@code [rows][inputs]}
 * @param deltas derivative of the mean loss by the layer's weighted sums, {@code [rows][outputs]}
 */
record Flow(Rows in, Rows deltas) {}
