package dev.sisa.nn;

import dev.sisa.core.training.CounterRandom;
import java.util.List;

/**
 * A dense layer with its buffers and values between -1 and 1.
 *
 * @param forward over the layer
 * @param back from its deltas to those of the layer before
 * @param flow what came in, and the deltas
 * @param tiles blocks of the weights
 */
record BenchmarkedLayer(Product forward, Product back, GradientBuffers flow, List<Tile> tiles) {

    /** A layer by its size, such as 784x128. */
    static BenchmarkedLayer of(String size, int rows) {
        String[] ends = size.split("x", 2);
        PanelLayout panelLayout = new PanelLayout(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        Rows in = rows(rows, panelLayout.inputs(), 1);
        Rows deltas = rows(rows, panelLayout.outputs(), 2);
        Product forward = new Product(in, weights(panelLayout, 3), Rows.of(rows, panelLayout.outputs()));
        Product back = new Product(deltas, weights(panelLayout.transposed(), 4), Rows.of(rows, panelLayout.inputs()));
        return new BenchmarkedLayer(forward, back, new GradientBuffers(in, deltas), Tile.weights(panelLayout, 0));
    }

    static Kernels kernels(String name) {
        return switch (name) {
            case "vector" -> new VectorKernels();
            case "scalar" -> ScalarKernels.of(Math::fma);
            default -> throw new IllegalArgumentException("kernels are vector or scalar, not " + name);
        };
    }

    static void fill(float[] values, long seed) {
        for (int index = 0; index < values.length; index++) {
            values[index] = CounterRandom.unit(seed, index) * 2 - 1;
        }
    }

    private static Weights weights(PanelLayout panelLayout, long seed) {
        Weights weights = Weights.zeros(panelLayout);
        fill(weights.values(), seed);
        return weights;
    }

    private static Rows rows(int count, int columns, long seed) {
        Rows rows = Rows.of(count, columns);
        fill(rows.values(), seed);
        return rows;
    }
}
