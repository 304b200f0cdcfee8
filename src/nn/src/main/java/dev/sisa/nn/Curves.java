package dev.sisa.nn;

/**
 * Coefficients of the exponential and the hyperbolic tangent, written out as {@link ScalarCurves} and again, lane by
 * lane, as {@link VectorCurves}.
 *
 * <p>{@code exp(x) = 2^n * exp(r)} with {@code n = round(x / ln 2)}, {@code r = x - n ln 2} and {@code exp(r) = 1 + r +
 * r^2 E(r)}. {@code tanh(x) = x (1 + x^2 T(x^2))} below 0.625 and {@code 1 - 2 / (exp(2 |x|) + 1)} with the sign of x
 * above. {@code sigmoid(x) = exp(min(x, 0)) / (1 + exp(-|x|))}, which loses nothing where x is far below 0. E and T are
 * Chebyshev fits whose relative error, 8e-9 and 2e-8, is below that of float32. All are right to 1e-6 relative, in the
 * subnormal range to one unit in the last place.
 */
final class Curves {

    /** Above, the exponential overflows float32; arguments are cut here so that n stays in range. */
    static final float EXP_HIGH = 89f;

    /** Below, the exponential rounds to 0. */
    static final float EXP_LOW = -104f;

    static final float LOG2_E = 1.442695f;

    /** 1.5 * 2^23: added to a float below 2^22 it rounds that to an integer, ties to even, into the lowest bits. */
    static final float ROUNDER = 0x1.8p23f;

    /** ln 2 in two parts, the first with trailing zeros, so that n times it is exact. */
    static final float LN2_HIGH = 0x1.62ep-1f;

    static final float LN2_LOW = (float) (0.6931471805599453 - 0x1.62ep-1);

    static final float E4 = 0.0013926204f;
    static final float E3 = 0.008363195f;
    static final float E2 = 0.041666556f;
    static final float E1 = 0.16666576f;
    static final float E0 = 0.5f;

    static final float TANH_SMALL = 0.625f;

    static final float T4 = -0.006096714f;
    static final float T3 = 0.02099718f;
    static final float T2 = -0.053850908f;
    static final float T1 = 0.1333277f;
    static final float T0 = -0.33333328f;

    private Curves() {}
}
