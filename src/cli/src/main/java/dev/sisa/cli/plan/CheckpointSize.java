package dev.sisa.cli.plan;

import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.ParameterLayout;

/** The size of a checkpoint in bytes, without salts and headers. */
final class CheckpointSize {

    private static final int MOMENTS_OF_ADAM = 2;

    private CheckpointSize() {}

    /** Bytes of parameters and updater state. */
    static long of(NetworkShape shape, UpdaterSpec updater) {
        long states =
                switch (updater) {
                    case UpdaterSpec.Sgd _ -> 0;
                    case UpdaterSpec.Momentum _ -> 1;
                    case UpdaterSpec.Adam _ -> MOMENTS_OF_ADAM;
                };
        return (1 + states) * Float.BYTES * parameters(shape);
    }

    /** Weights, biases and running statistics of all layers. */
    private static long parameters(NetworkShape shape) {
        return shape.stages().stream().mapToLong(ParameterLayout::size).sum();
    }
}
