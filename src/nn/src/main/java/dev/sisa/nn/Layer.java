package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.EngineName;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Stage;
import java.util.List;

/**
 * A dense layer between two known ends; softmax follows the last.
 *
 * @param panels its size
 * @param activation of its outputs
 * @param dropout probability that an output is dropped while training
 */
record Layer(PanelLayout panels, Activation activation, double dropout) {

    /**
     * The layers of a network from input to output.
     *
     * @throws IllegalArgumentException if they are not all dense
     */
    static List<Layer> of(NetworkShape shape) {
        EngineName.PORTABLE.requireTrains(shape.network());
        return shape.stages().stream().map(Layer::of).toList();
    }

    private static Layer of(Stage stage) {
        if (!(stage.layer() instanceof DenseLayer dense)) {
            throw new IllegalArgumentException("a " + stage.layer().kind() + " is not dense");
        }
        return new Layer(new PanelLayout(stage.in().size(), dense.units()), dense.activation(), dense.dropout());
    }

    /** Parameters of all layers, in floats. */
    static int storedSize(List<Layer> layers) {
        return layers.stream().mapToInt(layer -> layer.panels().storedSize()).reduce(0, Math::addExact);
    }

    /** Columns that a buffer for the outputs needs, padding of the last panel included. */
    int columns() {
        return panels.count() * PanelLayout.WIDTH;
    }
}
