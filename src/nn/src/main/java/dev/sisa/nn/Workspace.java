package dev.sisa.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * All buffers of a training iteration, so that none is allocated in it.
 *
 * @param capacity rows of the largest batch that fits
 * @param passes the layers from input to output
 * @param hidden training of the layers but the last
 * @param descents gradient and update of each layer
 */
record Workspace(int capacity, List<DensePass> passes, List<HiddenPass> hidden, List<Descent> descents) {

    static Workspace of(List<Layer> layers, List<Parameters> parameters, int capacity, float l2) {
        List<Weights> weights = parameters.stream().map(Parameters::weights).toList();
        List<DensePass> passes = DensePass.chain(layers, weights, capacity);
        List<HiddenPass> hidden = new ArrayList<>();
        List<Descent> descents = new ArrayList<>();
        Rows deltas = passes.getLast().product().out();
        for (int index = layers.size() - 1; index >= 0; index--) {
            GradientBuffers gradientBuffers =
                    new GradientBuffers(passes.get(index).product().in(), deltas);
            descents.addFirst(Descent.of(parameters.get(index), gradientBuffers, l2));
            if (index > 0) {
                hidden.addFirst(hidden(index - 1, layers, passes.get(index - 1), deltas));
                deltas = hidden.getFirst().back().out();
            }
        }
        return new Workspace(capacity, passes, List.copyOf(hidden), List.copyOf(descents));
    }

    private static HiddenPass hidden(int number, List<Layer> layers, DensePass pass, Rows nextDeltas) {
        int capacity = nextDeltas.capacity();
        Layer layer = layers.get(number);
        PanelLayout panelLayout = layers.get(number + 1).panels().transposed();
        Rows deltas = Rows.of(capacity, layer.columns());
        Product back = new Product(nextDeltas, Weights.zeros(panelLayout), deltas);
        return new HiddenPass(pass, Rows.of(capacity, layer.columns()), Dropout.of(number, layer, capacity), back);
    }

    /** The rows for the features. */
    Rows in() {
        return passes.getFirst().product().in();
    }

    /** The output of the last layer. */
    Rows out() {
        return passes.getLast().product().out();
    }
}
