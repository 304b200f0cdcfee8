package dev.sisa.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.training.CounterRandom;
import org.junit.jupiter.api.Test;

final class ExactFmaTest {

    private static final int CASES = 2_000_000;
    private static final float[] CORNERS = {
        0f,
        -0f,
        1f,
        -1f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Math.nextDown(Float.MIN_NORMAL),
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Math.nextUp(1f),
        Math.nextDown(1f),
        0x1p-75f,
        -0x1p-75f,
        0x1p64f,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN
    };

    private long checked;

    @Test
    void corner_cases_have_the_bits_of_the_instruction() {
        for (float a : CORNERS) {
            for (float b : CORNERS) {
                for (float c : CORNERS) {
                    check(a, b, c);
                }
            }
        }
        assertThat(checked).isEqualTo((long) CORNERS.length * CORNERS.length * CORNERS.length);
    }

    @Test
    void any_bit_patterns_have_the_bits_of_the_instruction() {
        for (int index = 0; index < CASES; index++) {
            check(anyFloat(index, 0), anyFloat(index, 1), anyFloat(index, 2));
        }
        assertThat(checked).isEqualTo(CASES);
    }

    /** The addend is within a few units in the last place of minus the product, so that nearly everything cancels. */
    @Test
    void cancellation_has_the_bits_of_the_instruction() {
        for (int index = 0; index < CASES; index++) {
            float a = moderate(index, 0);
            float b = moderate(index, 1);
            float c = Float.intBitsToFloat(Float.floatToRawIntBits(-a * b) + (int) (bits(index, 2) & 7) - 3);
            check(a, b, c);
        }
        assertThat(checked).isEqualTo(CASES);
    }

    /**
     * The product is half a unit in the last place of the addend, give or take a trace: where rounding twice goes
     * wrong.
     */
    @Test
    void near_ties_have_the_bits_of_the_instruction() {
        for (int index = 0; index < CASES; index++) {
            float c = moderate(index, 0);
            float a = Math.ulp(c) * ((bits(index, 1) & 1) == 0 ? 0.5f : 1.5f);
            float b = 1f + ((int) (bits(index, 2) & 7) - 3) * 0x1p-23f;
            check((bits(index, 3) & 1) == 0 ? a : -a, b, c);
        }
        assertThat(checked).isEqualTo(CASES);
    }

    @Test
    void subnormal_results_have_the_bits_of_the_instruction() {
        for (int index = 0; index < CASES; index++) {
            float a = moderate(index, 0) * 0x1p-70f;
            float b = moderate(index, 1) * 0x1p-70f;
            float c = Float.intBitsToFloat((int) bits(index, 2) & 0x80FFFFFF);
            check(a, b, c);
        }
        assertThat(checked).isEqualTo(CASES);
    }

    private void check(float a, float b, float c) {
        int expected = Float.floatToIntBits(Math.fma(a, b, c));
        if (Float.floatToIntBits(ExactFma.of(a, b, c)) != expected) {
            assertThat(ExactFma.of(a, b, c)).as("%a * %a + %a", a, b, c).isEqualTo(Float.intBitsToFloat(expected));
        }
        checked++;
    }

    private static float anyFloat(int index, int part) {
        return Float.intBitsToFloat((int) bits(index, part));
    }

    /** A float between 2^-15 and 2^16 in size, of either sign. */
    private static float moderate(int index, int part) {
        int pattern = (int) bits(index, part);
        return Float.intBitsToFloat((pattern & 0x87FFFFFF) + (112 << 23) - ((pattern & 0x04000000) >>> 1));
    }

    private static long bits(int index, int part) {
        return CounterRandom.bits(part, index);
    }
}
