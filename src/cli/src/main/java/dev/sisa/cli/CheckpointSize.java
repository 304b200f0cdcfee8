package dev.sisa.cli;

import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.ParameterLayout;

/** How many numbers a checkpoint's parameters are. */
final class CheckpointSize {

    private CheckpointSize() {}

    /** Weights, biases and running statistics of all layers. */
    static long parameters(NetworkShape shape) {
        return shape.stages().stream().mapToLong(ParameterLayout::size).sum();
    }
}
