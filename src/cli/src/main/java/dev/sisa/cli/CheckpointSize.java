package dev.sisa.cli;

import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.training.NetworkShape;

/** How many numbers a network learns. */
final class CheckpointSize {

    private CheckpointSize() {}

    /** Weights and biases of all layers. */
    static long parameters(NetworkShape shape) {
        long inputs = shape.inputs();
        long parameters = 0;
        for (DenseLayer layer : shape.network().hidden()) {
            parameters += (inputs + 1) * layer.units();
            inputs = layer.units();
        }
        return parameters + (inputs + 1) * shape.classes();
    }
}
