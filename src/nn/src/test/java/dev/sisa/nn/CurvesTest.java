package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import jdk.incubator.vector.FloatVector;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class CurvesTest {

    private static final ScalarCurves CURVES = new ScalarCurves(Math::fma);
    private static final float STEP = 0x1.1p-11f;

    private interface Curve {
        float at(float x);
    }

    private interface Lanes {
        FloatVector at(FloatVector x);
    }

    @Test
    void the_exponential_is_right_to_a_millionth() {
        assertClose(CURVES::exp, StrictMath::exp, 104);
    }

    @Test
    void the_hyperbolic_tangent_is_right_to_a_millionth() {
        assertClose(CURVES::tanh, StrictMath::tanh, 12);
    }

    @Test
    void the_sigmoid_is_right_to_a_millionth() {
        assertClose(CURVES::sigmoid, x -> 1 / (1 + StrictMath.exp(-x)), 104);
    }

    private static void assertClose(Curve curve, DoubleUnaryOperator exact, float limit) {
        double worst = 0;
        for (float x = -limit; x <= limit; x += STEP) {
            double expected = exact.applyAsDouble(x);
            double allowed = 1e-6 * Math.abs(expected) + Float.MIN_VALUE;
            if ((float) expected <= Float.MAX_VALUE) {
                worst = Math.max(worst, Math.abs(curve.at(x) - expected) / allowed);
            }
        }
        assertThat(worst).isLessThan(1);
    }

    @Test
    void the_exponential_ends_in_infinity_and_in_zero() {
        assertThat(CURVES.exp(88.73f)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(CURVES.exp(Float.MAX_VALUE)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(CURVES.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(CURVES.exp(-103f)).isEqualTo(Float.MIN_VALUE);
        assertThat(CURVES.exp(-104f)).isZero();
        assertThat(CURVES.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(CURVES.exp(0f)).isEqualTo(1f);
        assertThat(CURVES.exp(Float.NaN)).isNaN();
    }

    @Test
    void the_hyperbolic_tangent_keeps_tiny_values_and_the_sign_of_zero() {
        assertThat(CURVES.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1f);
        assertThat(CURVES.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
        assertThat(CURVES.tanh(Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
        assertThat(Float.floatToRawIntBits(CURVES.tanh(-0f))).isEqualTo(Float.floatToRawIntBits(-0f));
        assertThat(CURVES.tanh(Float.NaN)).isNaN();
    }

    @Test
    void the_sigmoid_goes_from_zero_to_one() {
        assertThat(CURVES.sigmoid(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(CURVES.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1f);
        assertThat(CURVES.sigmoid(0f)).isEqualTo(0.5f);
        assertThat(CURVES.sigmoid(Float.NaN)).isNaN();
    }

    @Property(tries = 20_000)
    void lanes_have_the_bits_of_the_scalar_form(@ForAll int pattern, @ForAll float moderate) {
        assertSameBits(Float.intBitsToFloat(pattern));
        assertSameBits(moderate % 110);
    }

    private static void assertSameBits(float x) {
        assertSameBits(x, CURVES::exp, VectorCurves::exp);
        assertSameBits(x, CURVES::tanh, VectorCurves::tanh);
        assertSameBits(x, CURVES::sigmoid, VectorCurves::sigmoid);
    }

    private static void assertSameBits(float x, Curve scalar, Lanes lanes) {
        float[] values = new float[VectorKernels.LANES];
        values[1] = x;
        lanes.at(VectorKernels.load(values, 0)).intoArray(values, 0);
        assertThat(Float.floatToIntBits(values[1])).isEqualTo(Float.floatToIntBits(scalar.at(x)));
    }
}
