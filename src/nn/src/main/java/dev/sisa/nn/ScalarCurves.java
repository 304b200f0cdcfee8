package dev.sisa.nn;

import static dev.sisa.nn.Curves.*;

/**
 * The curves of {@link Curves}, one float at a time.
 *
 * @param fma the fused multiply-add to build them from
 */
record ScalarCurves(FusedMultiplyAdd fma) {

    /** {@code e^x}: infinite above 88.73, 0 below -103.98, NaN of NaN. */
    float exp(float x) {
        float cut = x > EXP_HIGH ? EXP_HIGH : x < EXP_LOW ? EXP_LOW : x;
        float shifted = fma.of(cut, LOG2_E, ROUNDER);
        float count = shifted - ROUNDER;
        float r = fma.of(-count, LN2_LOW, fma.of(-count, LN2_HIGH, cut));
        float e = fma.of(fma.of(fma.of(fma.of(E4, r, E3), r, E2), r, E1), r, E0);
        float power = fma.of(fma.of(e, r, 1f), r, 1f);
        // Two factors, because 2^n itself leaves the range of float where the result is subnormal or overflows.
        int n = Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(ROUNDER);
        int half = n >> 1;
        return power * powerOfTwo(half) * powerOfTwo(n - half);
    }

    private static float powerOfTwo(int exponent) {
        return Float.intBitsToFloat((exponent + 127) << 23);
    }

    /** Hyperbolic tangent. */
    float tanh(float x) {
        float size = Math.abs(x);
        return size < TANH_SMALL ? smallTanh(x) : largeTanh(x, size);
    }

    private float smallTanh(float x) {
        float square = x * x;
        float t = fma.of(fma.of(fma.of(fma.of(T4, square, T3), square, T2), square, T1), square, T0);
        return x * fma.of(square, t, 1f);
    }

    private float largeTanh(float x, float size) {
        float result = 1f - 2f / (exp(size + size) + 1f);
        return x < 0 ? -result : result;
    }

    /** {@code 1 / (1 + e^-x)}. */
    float sigmoid(float x) {
        float power = exp(-Math.abs(x));
        return (x < 0 ? power : 1f) / (1f + power);
    }
}
