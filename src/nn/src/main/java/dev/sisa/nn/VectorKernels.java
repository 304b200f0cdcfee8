package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on vector registers. Lanes lie side by side over outputs and never meet, so the width of a register
 * changes nothing but the speed.
 */
final class VectorKernels implements Kernels {

    /** At most 256 bits, so that two registers are a panel. */
    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.vectorBitSize() >= 256 ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;

    static final int LANES = SPECIES.length();

    @Override
    public void multiply(Product product, int rows) {
        VectorProducts.multiply(product, rows);
    }

    @Override
    public void weightGradient(GradientBuffers gradientBuffers, int rows, Tile tile) {
        VectorProducts.weightGradient(gradientBuffers, rows, tile);
    }

    @Override
    public void biasGradient(GradientBuffers gradientBuffers, int rows, Tile tile) {
        for (int output = 0; output < PanelLayout.WIDTH; output += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int row = 0; row < rows; row++) {
                sum = sum.add(load(
                        gradientBuffers.deltas().values(),
                        row * gradientBuffers.deltas().stride() + tile.firstOutput() + output));
            }
            sum.intoArray(gradientBuffers.gradient(), output);
        }
    }

    @Override
    public void activate(Activation activation, float[] values, int length) {
        switch (activation) {
            case RELU -> relu(values, length);
            case TANH -> tanh(values, length);
            case SIGMOID -> sigmoid(values, length);
            case IDENTITY -> {}
        }
    }

    private static void relu(float[] values, int length) {
        for (int at = 0; at < length; at += LANES) {
            FloatVector value = load(values, at);
            value.blend(0f, value.compare(VectorOperators.LE, 0f)).intoArray(values, at);
        }
    }

    private static void tanh(float[] values, int length) {
        for (int at = 0; at < length; at += LANES) {
            VectorCurves.tanh(load(values, at)).intoArray(values, at);
        }
    }

    private static void sigmoid(float[] values, int length) {
        for (int at = 0; at < length; at += LANES) {
            VectorCurves.sigmoid(load(values, at)).intoArray(values, at);
        }
    }

    @Override
    public void slopes(Activation activation, float[] outputs, float[] slopes, int length) {
        for (int at = 0; at < length; at += LANES) {
            slope(activation, load(outputs, at)).intoArray(slopes, at);
        }
    }

    private static FloatVector slope(Activation activation, FloatVector output) {
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        return switch (activation) {
            case RELU -> one.blend(0f, output.compare(VectorOperators.LE, 0f));
            case TANH -> output.neg().fma(output, one);
            case SIGMOID -> output.mul(one.sub(output));
            case IDENTITY -> one;
        };
    }

    @Override
    public void scale(float[] values, float[] factors, int length) {
        for (int at = 0; at < length; at += LANES) {
            load(values, at).mul(load(factors, at)).intoArray(values, at);
        }
    }

    @Override
    public void exponentials(float[] values, int length) {
        for (int at = 0; at < length; at += LANES) {
            VectorCurves.exp(load(values, at)).intoArray(values, at);
        }
    }

    @Override
    public void update(SgdUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        VectorUpdates.apply(updater, parameters.values(), gradient, parameterRange);
    }

    @Override
    public void update(
            MomentumUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        VectorUpdates.apply(updater, parameters, gradient, parameterRange);
    }

    @Override
    public void update(AdamUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        VectorUpdates.apply(updater, parameters, gradient, parameterRange);
    }

    static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }
}
