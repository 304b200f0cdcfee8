package dev.sisa.nn;

import dev.sisa.core.spec.UpdaterSpec;

/** {@link UpdaterSpec.Momentum} in float32; its one array is the velocity. */
final class MomentumUpdater implements Updater {

    private final float rate;
    private final float momentum;

    MomentumUpdater(UpdaterSpec.Momentum spec) {
        this.rate = (float) spec.rate();
        this.momentum = (float) spec.momentum();
    }

    float rate() {
        return rate;
    }

    float momentum() {
        return momentum;
    }

    @Override
    public int arrays() {
        return 1;
    }

    @Override
    public void begin(long iteration) {}

    @Override
    public void apply(Kernels kernels, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        kernels.update(this, parameters, gradient, parameterRange);
    }
}
