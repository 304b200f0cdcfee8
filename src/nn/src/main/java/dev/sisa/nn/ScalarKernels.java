package dev.sisa.nn;

import dev.sisa.core.spec.Activation;

/**
 * The kernels in plain Java: what {@link VectorKernels} is compared with, and what runs where there is no vector module
 * or no hardware for fused multiply-adds.
 *
 * @param fma the fused multiply-add to build them from
 * @param curves built from the same
 */
record ScalarKernels(FusedMultiplyAdd fma, ScalarCurves curves) implements Kernels {

    static ScalarKernels of(FusedMultiplyAdd fma) {
        return new ScalarKernels(fma, new ScalarCurves(fma));
    }

    @Override
    public void multiply(Product product, int rows) {
        PanelLayout panelLayout = product.weights().panels();
        for (int row = 0; row < rows; row++) {
            for (int output = 0; output < panelLayout.count() * PanelLayout.WIDTH; output++) {
                product.out().values()[row * product.out().stride() + output] = element(product, row, output);
            }
        }
    }

    private float element(Product product, int row, int output) {
        float[] in = product.in().values();
        float[] weights = product.weights().values();
        int from = row * product.in().stride();
        int inputs = product.weights().panels().inputs();
        int first = product.weights().panels().index(0, output);
        float sum = weights[first + inputs * PanelLayout.WIDTH];
        for (int input = 0; input < inputs; input++) {
            sum = fma.of(in[from + input], weights[first + input * PanelLayout.WIDTH], sum);
        }
        return sum;
    }

    @Override
    public void weightGradient(GradientBuffers gradientBuffers, int rows, Tile tile) {
        for (int index = 0; index < tile.inputs() * PanelLayout.WIDTH; index++) {
            int input = tile.firstInput() + index / PanelLayout.WIDTH;
            int output = tile.firstOutput() + index % PanelLayout.WIDTH;
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum = fma.of(
                        gradientBuffers.in().at(row, input),
                        gradientBuffers.deltas().at(row, output),
                        sum);
            }
            gradientBuffers.gradient()[index] = sum;
        }
    }

    @Override
    public void biasGradient(GradientBuffers gradientBuffers, int rows, Tile tile) {
        for (int output = 0; output < PanelLayout.WIDTH; output++) {
            float sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += gradientBuffers.deltas().at(row, tile.firstOutput() + output);
            }
            gradientBuffers.gradient()[output] = sum;
        }
    }

    @Override
    public void activate(Activation activation, float[] values, int length) {
        for (int index = 0; index < length; index++) {
            float value = values[index];
            values[index] = switch (activation) {
                case RELU -> value <= 0 ? 0 : value;
                case TANH -> curves.tanh(value);
                case SIGMOID -> curves.sigmoid(value);
                case IDENTITY -> value;
            };
        }
    }

    @Override
    public void slopes(Activation activation, float[] outputs, float[] slopes, int length) {
        for (int index = 0; index < length; index++) {
            float output = outputs[index];
            slopes[index] = switch (activation) {
                case RELU -> output <= 0 ? 0 : 1;
                case TANH -> fma.of(-output, output, 1);
                case SIGMOID -> output * (1 - output);
                case IDENTITY -> 1;
            };
        }
    }

    @Override
    public void scale(float[] values, float[] factors, int length) {
        for (int index = 0; index < length; index++) {
            values[index] *= factors[index];
        }
    }

    @Override
    public void exponentials(float[] values, int length) {
        for (int index = 0; index < length; index++) {
            values[index] = curves.exp(values[index]);
        }
    }

    @Override
    public void update(SgdUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        float[] values = parameters.values();
        for (int index = 0; index < parameterRange.length(); index++) {
            int at = parameterRange.offset() + index;
            float descent = fma.of(parameterRange.l2(), values[at], gradient[index]);
            values[at] = fma.of(-updater.rate(), descent, values[at]);
        }
    }

    @Override
    public void update(
            MomentumUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        float[] values = parameters.values();
        float[] velocity = parameters.firstMoment();
        for (int index = 0; index < parameterRange.length(); index++) {
            int at = parameterRange.offset() + index;
            float descent = fma.of(parameterRange.l2(), values[at], gradient[index]);
            velocity[at] = fma.of(updater.momentum(), velocity[at], descent);
            values[at] = fma.of(-updater.rate(), velocity[at], values[at]);
        }
    }

    @Override
    public void update(AdamUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange) {
        float[] values = parameters.values();
        float[] first = parameters.firstMoment();
        float[] second = parameters.secondMoment();
        for (int index = 0; index < parameterRange.length(); index++) {
            int at = parameterRange.offset() + index;
            float descent = fma.of(parameterRange.l2(), values[at], gradient[index]);
            first[at] = fma.of(updater.beta1(), first[at], updater.rest1() * descent);
            second[at] = fma.of(updater.beta2(), second[at], updater.rest2() * (descent * descent));
            float size = fma.of((float) Math.sqrt(second[at]), updater.root(), updater.epsilon());
            values[at] = fma.of(-updater.step(), first[at] / size, values[at]);
        }
    }
}
