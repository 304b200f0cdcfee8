package dev.sisa.nn;

import dev.sisa.core.spec.UpdaterSpec;

/** {@link UpdaterSpec.Sgd} in float32. */
final class SgdUpdater implements Updater {

    private final float rate;

    SgdUpdater(UpdaterSpec.Sgd spec) {
        this.rate = (float) spec.rate();
    }

    float rate() {
        return rate;
    }

    @Override
    public int arrays() {
        return 0;
    }

    @Override
    public void begin(long iteration) {}

    @Override
    public void apply(Kernels kernels, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        kernels.update(this, parameters, gradient, parameterRange);
    }
}
