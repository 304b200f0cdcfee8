package dev.sisa.nn;

import static dev.sisa.nn.VectorKernels.LANES;
import static dev.sisa.nn.VectorKernels.SPECIES;
import static dev.sisa.nn.VectorKernels.load;

import jdk.incubator.vector.FloatVector;

/** The updaters on vector registers, in the form that {@link Kernels} states. */
final class VectorUpdates {

    private VectorUpdates() {}

    static void apply(SgdUpdater updater, float[] values, float[] gradient, ParameterRange parameterRange) {
        FloatVector l2 = of(parameterRange.l2());
        FloatVector minusRate = of(-updater.rate());
        for (int index = 0; index < parameterRange.length(); index += LANES) {
            int at = parameterRange.offset() + index;
            FloatVector value = load(values, at);
            FloatVector descent = l2.fma(value, load(gradient, index));
            minusRate.fma(descent, value).intoArray(values, at);
        }
    }

    static void apply(MomentumUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        float[] values = parameters.values();
        float[] velocities = parameters.firstMoment();
        FloatVector l2 = of(parameterRange.l2());
        FloatVector momentum = of(updater.momentum());
        FloatVector minusRate = of(-updater.rate());
        for (int index = 0; index < parameterRange.length(); index += LANES) {
            int at = parameterRange.offset() + index;
            FloatVector value = load(values, at);
            FloatVector descent = l2.fma(value, load(gradient, index));
            FloatVector velocity = momentum.fma(load(velocities, at), descent);
            velocity.intoArray(velocities, at);
            minusRate.fma(velocity, value).intoArray(values, at);
        }
    }

    static void apply(AdamUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        float[] values = parameters.values();
        float[] firsts = parameters.firstMoment();
        float[] seconds = parameters.secondMoment();
        for (int index = 0; index < parameterRange.length(); index += LANES) {
            int at = parameterRange.offset() + index;
            FloatVector value = load(values, at);
            FloatVector descent = of(parameterRange.l2()).fma(value, load(gradient, index));
            FloatVector first = of(updater.beta1()).fma(load(firsts, at), descent.mul(updater.rest1()));
            FloatVector square = descent.mul(descent).mul(updater.rest2());
            FloatVector second = of(updater.beta2()).fma(load(seconds, at), square);
            first.intoArray(firsts, at);
            second.intoArray(seconds, at);
            FloatVector size = second.sqrt().fma(of(updater.root()), of(updater.epsilon()));
            of(-updater.step()).fma(first.div(size), value).intoArray(values, at);
        }
    }

    private static FloatVector of(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
