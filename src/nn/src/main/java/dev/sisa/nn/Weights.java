package dev.sisa.nn;

import java.nio.ByteBuffer;

/**
 * One float for each weight and bias of a dense layer: the parameters themselves, or an array of the updater beside
 * them.
 */
final class Weights {

    private final Panels panels;
    private final float[] values;

    private Weights(Panels panels, float[] values) {
        this.panels = panels;
        this.values = values;
    }

    static Weights zeros(Panels panels) {
        return new Weights(panels, new float[panels.size()]);
    }

    /** Reads {@link Panels#storedSize} floats, weights {@code [inputs][outputs]} and then biases {@code [outputs]}. */
    static Weights read(Panels panels, ByteBuffer source) {
        Weights weights = zeros(panels);
        for (int input = 0; input <= panels.inputs(); input++) {
            for (int output = 0; output < panels.outputs(); output++) {
                weights.values[panels.index(input, output)] = source.getFloat();
            }
        }
        return weights;
    }

    /**
     * Writes what {@link #read} reads; every NaN becomes the same one, because processors differ in its sign and
     * payload.
     */
    void write(ByteBuffer target) {
        for (int input = 0; input <= panels.inputs(); input++) {
            for (int output = 0; output < panels.outputs(); output++) {
                target.putInt(Float.floatToIntBits(values[panels.index(input, output)]));
            }
        }
    }

    Panels panels() {
        return panels;
    }

    /** The backing array, in the layout of {@link Panels}. */
    float[] values() {
        return values;
    }

    /**
     * Rewrites the weights with inputs and outputs exchanged, into an array of {@link Panels#transposed}; biases stay
     * 0.
     */
    void transposeInto(Weights target) {
        int stride = target.panels.panelSize();
        for (int input = 0; input < panels.inputs(); input++) {
            int to = (input / Panels.WIDTH) * stride + input % Panels.WIDTH;
            for (int output = 0; output < panels.outputs(); output++) {
                target.values[to + output * Panels.WIDTH] = values[panels.index(input, output)];
            }
        }
    }
}
