package dev.sisa.nn;

/**
 * A product of rows and weights: {@code out[row][o] = bias[o] + in[row][0] * w[0][o] + in[row][1] * w[1][o] + ...}.
 *
 * @param in {@code [rows][inputs]}
 * @param weights {@code [inputs][outputs]} and biases {@code [outputs]}
 * @param out {@code [rows][outputs]}, overwritten, its padding up to whole panels too
 */
record Product(Rows in, Weights weights, Rows out) {}
