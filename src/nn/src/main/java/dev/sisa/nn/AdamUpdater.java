package dev.sisa.nn;

import dev.sisa.core.spec.UpdaterSpec;

/**
 * {@link UpdaterSpec.Adam} in float32; its two arrays are the first and the second moment.
 *
 * <p>The bias corrections are taken out of the loop over parameters: they depend on the iteration alone.
 */
final class AdamUpdater implements Updater {

    private final UpdaterSpec.Adam spec;
    private float step;
    private float root;

    AdamUpdater(UpdaterSpec.Adam spec) {
        this.spec = spec;
    }

    float beta1() {
        return (float) spec.beta1();
    }

    float beta2() {
        return (float) spec.beta2();
    }

    /** {@code 1 - beta1}. */
    float rest1() {
        return (float) (1 - spec.beta1());
    }

    /** {@code 1 - beta2}. */
    float rest2() {
        return (float) (1 - spec.beta2());
    }

    float epsilon() {
        return (float) spec.epsilon();
    }

    /** {@code rate / (1 - beta1^t)}. */
    float step() {
        return step;
    }

    /** {@code 1 / sqrt(1 - beta2^t)}. */
    float root() {
        return root;
    }

    @Override
    public int arrays() {
        return 2;
    }

    @Override
    public void begin(long iteration) {
        step = (float) (spec.rate() / (1 - StrictMath.pow(spec.beta1(), (double) iteration)));
        root = (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(spec.beta2(), (double) iteration)));
    }

    @Override
    public void apply(Kernels kernels, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        kernels.update(this, parameters, gradient, parameterRange);
    }
}
