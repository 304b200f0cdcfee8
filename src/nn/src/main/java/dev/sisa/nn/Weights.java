package dev.sisa.nn;

import java.nio.ByteBuffer;

/**
 * One float for each weight and bias of a dense layer: the parameters themselves, or an array of the updater beside
 * them.
 */
final class Weights {

    private final PanelLayout panels;
    private final float[] values;

    private Weights(PanelLayout panelLayout, float[] values) {
        this.panels = panelLayout;
        this.values = values;
    }

    static Weights zeros(PanelLayout panelLayout) {
        return new Weights(panelLayout, new float[panelLayout.size()]);
    }

    /** Reads {@link PanelLayout#storedSize} floats, weights {@code [inputs][outputs]} and then biases {@code [outputs]}. */
    static Weights read(PanelLayout panelLayout, ByteBuffer source) {
        Weights weights = zeros(panelLayout);
        for (int input = 0; input <= panelLayout.inputs(); input++) {
            for (int output = 0; output < panelLayout.outputs(); output++) {
                weights.values[panelLayout.index(input, output)] = source.getFloat();
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

    PanelLayout panels() {
        return panels;
    }

    /** The backing array, in the layout of {@link PanelLayout}. */
    float[] values() {
        return values;
    }

    /**
     * Rewrites the weights with inputs and outputs exchanged, into an array of {@link PanelLayout#transposed}; biases stay
     * 0.
     */
    void transposeInto(Weights target) {
        int stride = target.panels.panelSize();
        for (int input = 0; input < panels.inputs(); input++) {
            int to = (input / PanelLayout.WIDTH) * stride + input % PanelLayout.WIDTH;
            for (int output = 0; output < panels.outputs(); output++) {
                target.values[to + output * PanelLayout.WIDTH] = values[panels.index(input, output)];
            }
        }
    }
}
