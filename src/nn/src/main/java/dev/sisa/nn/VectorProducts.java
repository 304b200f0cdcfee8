package dev.sisa.nn;

import static dev.sisa.nn.VectorKernels.LANES;
import static dev.sisa.nn.VectorKernels.SPECIES;
import static dev.sisa.nn.VectorKernels.load;

import jdk.incubator.vector.FloatVector;

/**
 * Products on vector registers: four rows (or inputs) by two registers of outputs, eight chains at once, which is what
 * hides the latency of a fused multiply-add.
 *
 * <p>Where fewer than four are left the last one is computed again, with the same result: the chains run side by side,
 * so it costs no time.
 */
final class VectorProducts {

    private static final int PAIR = 2 * LANES;

    private VectorProducts() {}

    static void multiply(Product product, int rows) {
        int outputs = product.weights().panels().count() * PanelLayout.WIDTH;
        for (int output = 0; output < outputs; output += PAIR) {
            for (int row = 0; row < rows; row += 4) {
                multiply(product, row, rows - 1, output);
            }
        }
    }

    private static void multiply(Product product, int row, int last, int output) {
        float[] in = product.in().values();
        int stride = product.in().stride();
        int in0 = row * stride;
        int in1 = Math.min(row + 1, last) * stride;
        int in2 = Math.min(row + 2, last) * stride;
        int in3 = Math.min(row + 3, last) * stride;
        float[] weights = product.weights().values();
        int inputs = product.weights().panels().inputs();
        int first = product.weights().panels().index(0, output);
        FloatVector left0 = load(weights, first + inputs * PanelLayout.WIDTH);
        FloatVector right0 = load(weights, first + inputs * PanelLayout.WIDTH + LANES);
        FloatVector left1 = left0;
        FloatVector right1 = right0;
        FloatVector left2 = left0;
        FloatVector right2 = right0;
        FloatVector left3 = left0;
        FloatVector right3 = right0;
        for (int input = 0; input < inputs; input++) {
            FloatVector left = load(weights, first + input * PanelLayout.WIDTH);
            FloatVector right = load(weights, first + input * PanelLayout.WIDTH + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, in[in0 + input]);
            FloatVector value1 = FloatVector.broadcast(SPECIES, in[in1 + input]);
            FloatVector value2 = FloatVector.broadcast(SPECIES, in[in2 + input]);
            FloatVector value3 = FloatVector.broadcast(SPECIES, in[in3 + input]);
            left0 = value0.fma(left, left0);
            right0 = value0.fma(right, right0);
            left1 = value1.fma(left, left1);
            right1 = value1.fma(right, right1);
            left2 = value2.fma(left, left2);
            right2 = value2.fma(right, right2);
            left3 = value3.fma(left, left3);
            right3 = value3.fma(right, right3);
        }
        float[] out = product.out().values();
        int outStride = product.out().stride();
        store(left0, right0, out, row * outStride + output);
        store(left1, right1, out, Math.min(row + 1, last) * outStride + output);
        store(left2, right2, out, Math.min(row + 2, last) * outStride + output);
        store(left3, right3, out, Math.min(row + 3, last) * outStride + output);
    }

    static void weightGradient(GradientBuffers gradientBuffers, int rows, Tile tile) {
        for (int index = 0; index < tile.inputs() * PanelLayout.WIDTH; index += 4 * PanelLayout.WIDTH) {
            for (int column = 0; column < PanelLayout.WIDTH; column += PAIR) {
                weightGradient(gradientBuffers, rows, tile, index + column);
            }
        }
    }

    private static void weightGradient(GradientBuffers gradientBuffers, int rows, Tile tile, int index) {
        float[] in = gradientBuffers.in().values();
        int inStride = gradientBuffers.in().stride();
        int input = index / PanelLayout.WIDTH;
        int more = tile.inputs() - 1 - input;
        int in0 = tile.firstInput() + input;
        int in1 = in0 + Math.min(1, more);
        int in2 = in0 + Math.min(2, more);
        int in3 = in0 + Math.min(3, more);
        float[] deltas = gradientBuffers.deltas().values();
        int deltaStride = gradientBuffers.deltas().stride();
        int output = tile.firstOutput() + index % PanelLayout.WIDTH;
        FloatVector left0 = FloatVector.zero(SPECIES);
        FloatVector right0 = left0;
        FloatVector left1 = left0;
        FloatVector right1 = left0;
        FloatVector left2 = left0;
        FloatVector right2 = left0;
        FloatVector left3 = left0;
        FloatVector right3 = left0;
        for (int row = 0; row < rows; row++) {
            int from = row * inStride;
            FloatVector leftDelta = load(deltas, row * deltaStride + output);
            FloatVector rightDelta = load(deltas, row * deltaStride + output + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, in[from + in0]);
            FloatVector value1 = FloatVector.broadcast(SPECIES, in[from + in1]);
            FloatVector value2 = FloatVector.broadcast(SPECIES, in[from + in2]);
            FloatVector value3 = FloatVector.broadcast(SPECIES, in[from + in3]);
            left0 = value0.fma(leftDelta, left0);
            right0 = value0.fma(rightDelta, right0);
            left1 = value1.fma(leftDelta, left1);
            right1 = value1.fma(rightDelta, right1);
            left2 = value2.fma(leftDelta, left2);
            right2 = value2.fma(rightDelta, right2);
            left3 = value3.fma(leftDelta, left3);
            right3 = value3.fma(rightDelta, right3);
        }
        float[] gradient = gradientBuffers.gradient();
        store(left0, right0, gradient, index);
        store(left1, right1, gradient, index + Math.min(1, more) * PanelLayout.WIDTH);
        store(left2, right2, gradient, index + Math.min(2, more) * PanelLayout.WIDTH);
        store(left3, right3, gradient, index + Math.min(3, more) * PanelLayout.WIDTH);
    }

    private static void store(FloatVector left, FloatVector right, float[] values, int at) {
        left.intoArray(values, at);
        right.intoArray(values, at + LANES);
    }
}
