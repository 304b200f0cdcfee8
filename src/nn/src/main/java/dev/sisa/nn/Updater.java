package dev.sisa.nn;

import dev.sisa.core.spec.UpdaterSpec;

/** How gradients move parameters: factors in float32, computed once an iteration, and the kernel that applies them. */
sealed interface Updater permits SgdUpdater, MomentumUpdater, AdamUpdater {

    static Updater of(UpdaterSpec spec) {
        return switch (spec) {
            case UpdaterSpec.Sgd sgd -> new SgdUpdater(sgd);
            case UpdaterSpec.Momentum momentum -> new MomentumUpdater(momentum);
            case UpdaterSpec.Adam adam -> new AdamUpdater(adam);
        };
    }

    /** Arrays that it keeps beside the parameters. */
    int arrays();

    /** Prepares the factors of an iteration, the first being 1. */
    void begin(long iteration);

    /** Moves the parameters of a span. */
    void apply(Kernels kernels, Parameters parameters, float[] gradient, ParameterRange parameterRange);
}
