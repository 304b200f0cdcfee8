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
record BenchmarkedLayer(Product forward, Product back, Flow flow, List<Tile> tiles) {

    /** A layer by its size, such as 784x128. */
    static BenchmarkedLayer of(String size, int rows) {
        String[] ends = size.split("x", 2);
        Panels panels = new Panels(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        Rows in = rows(rows, panels.inputs(), 1);
        Rows deltas = rows(rows, panels.outputs(), 2);
        Product forward = new Product(in, weights(panels, 3), Rows.of(rows, panels.outputs()));
        Product back = new Product(deltas, weights(panels.transposed(), 4), Rows.of(rows, panels.inputs()));
        return new BenchmarkedLayer(forward, back, new Flow(in, deltas), Tile.weights(panels, 0));
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

    private static Weights weights(Panels panels, long seed) {
        Weights weights = Weights.zeros(panels);
        fill(weights.values(), seed);
        return weights;
    }

    private static Rows rows(int count, int columns, long seed) {
        Rows rows = Rows.of(count, columns);
        fill(rows.values(), seed);
        return rows;
    }
}
