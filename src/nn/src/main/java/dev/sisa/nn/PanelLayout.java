package dev.sisa.nn;

/**
 * Where the parameters of a dense layer lie in memory: {@code [panels][inputs + 1][16]}, a panel being 16 neighbouring
 * outputs, its last row their biases, and outputs beyond the last one padding.
 *
 * <p>Padded outputs feed no other output, and they are not stored: outside memory the layout is the one of
 * {@link dev.sisa.core.training.Checkpoint}, weights {@code [inputs][outputs]} and then biases {@code [outputs]}.
 *
 * @param inputs at least 1
 * @param outputs at least 1
 */
record PanelLayout(int inputs, int outputs) {

    /** Outputs of a panel: one cache line, and whole vector registers of any width up to 512 bits. */
    static final int WIDTH = 16;

    /** Number of panels. */
    int count() {
        return Math.ceilDiv(outputs, WIDTH);
    }

    /** Floats of an array in this layout, padding included. */
    int size() {
        return Math.multiplyExact(count(), panelSize());
    }

    /** Floats from a panel to the next one. */
    int panelSize() {
        return Math.multiplyExact(inputs + 1, WIDTH);
    }

    /** Position of a weight; the input after the last one stands for the bias. */
    int index(int input, int output) {
        return (output / WIDTH) * panelSize() + input * WIDTH + output % WIDTH;
    }

    /** Floats of the stored layout. */
    int storedSize() {
        return Math.multiplyExact(inputs + 1, outputs);
    }

    /** The layout of the same weights with inputs and outputs exchanged. */
    PanelLayout transposed() {
        return new PanelLayout(outputs, inputs);
    }
}
