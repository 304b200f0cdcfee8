package dev.sisa.nn;

import dev.sisa.core.spec.Activation;

/**
 * The arithmetic of the engine, and the order in which it is done: the bits of every model are defined here.
 *
 * <p>Every implementation returns the same bits (NaN apart, which has many). {@code fma(a, b, c)} is {@code a * b + c}
 * rounded once; each sum is one chain of it in ascending order of what is summed over. Lengths are multiples of
 * {@link PanelLayout#WIDTH}. Implementations keep no state.
 */
interface Kernels {

    /** {@code out = bias}, then {@code out = fma(in[i], w[i], out)} for each input i, for the first rows. */
    void multiply(Product product, int rows);

    /** Gradient of the weights of a tile: {@code g = 0}, then {@code g = fma(in[row], delta[row], g)} for each row. */
    void weightGradient(GradientBuffers gradientBuffers, int rows, Tile tile);

    /** Gradient of the biases of a tile: {@code g = 0}, then {@code g = g + delta[row]} for each row. */
    void biasGradient(GradientBuffers gradientBuffers, int rows, Tile tile);

    /** Applies the activation in place; relu of NaN is NaN, of -0 it is 0. */
    void activate(Activation activation, float[] values, int length);

    /**
     * Derivatives of the activation from its outputs a: relu {@code a <= 0 ? 0 : 1}, tanh {@code fma(-a, a, 1)},
     * sigmoid {@code a * (1 - a)}, identity 1.
     */
    void slopes(Activation activation, float[] outputs, float[] slopes, int length);

    /** {@code values = values * factors}, element by element. */
    void scale(float[] values, float[] factors, int length);

    /** Exponentials in place. */
    void exponentials(float[] values, int length);

    /** {@code d = fma(l2, p, g); p = fma(-rate, d, p)}. */
    void update(SgdUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange);

    /** {@code d = fma(l2, p, g); v = fma(momentum, v, d); p = fma(-rate, v, p)}. */
    void update(MomentumUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange);

    /**
     * {@code d = fma(l2, p, g); m = fma(beta1, m, rest1 * d); v = fma(beta2, v, rest2 * (d * d))}, then
     * {@code p = fma(-step, m / fma(sqrt(v), root, epsilon), p)}, with the factors of {@link AdamUpdater}.
     */
    void update(AdamUpdater updater, Parameters parameters, float[] gradient, ParameterRange parameterRange);
}
