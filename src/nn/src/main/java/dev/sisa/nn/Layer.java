package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.training.NetworkShape;
import java.util.ArrayList;
import java.util.List;

/**
 * A dense layer between two known ends; softmax follows the last.
 *
 * @param panels its size
 * @param activation of its outputs
 * @param dropout probability that an output is dropped while training
 */
record Layer(Panels panels, Activation activation, double dropout) {

    /** The layers of a network from input to output. */
    static List<Layer> of(NetworkShape shape) {
        List<Layer> layers = new ArrayList<>();
        int inputs = shape.inputs();
        for (DenseLayer hidden : shape.network().hidden()) {
            layers.add(new Layer(new Panels(inputs, hidden.units()), hidden.activation(), hidden.dropout()));
            inputs = hidden.units();
        }
        layers.add(new Layer(new Panels(inputs, shape.classes()), Activation.IDENTITY, 0));
        return List.copyOf(layers);
    }

    /** Parameters of all layers, in floats. */
    static int storedSize(List<Layer> layers) {
        return layers.stream().mapToInt(layer -> layer.panels().storedSize()).reduce(0, Math::addExact);
    }

    /** Columns that a buffer for the outputs needs, padding of the last panel included. */
    int columns() {
        return panels.count() * Panels.WIDTH;
    }
}
