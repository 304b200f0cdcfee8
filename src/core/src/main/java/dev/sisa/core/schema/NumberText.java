package dev.sisa.core.schema;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in the shortest decimal form that reads back, laid out as Python does it: {@code 0.1}, {@code 3.0}, {@code 10000000.0},
 * {@code 1e-05}, {@code 1.5e+20}, {@code inf}.
 */
final class NumberText {

    /** Digits that tell any number of 16 bits from its neighbours. */
    private static final int HALF_DIGITS = 5;

    /** Python writes decimal exponents from -4 to 15 without {@code e}. */
    private static final int LEAST_PLAIN = -4;

    private static final int MOST_PLAIN = 15;

    private NumberText() {}

    static String of(double value) {
        if (Double.isInfinite(value)) {
            return infinite(value);
        }
        BigDecimal digit = Math.abs(value) < Double.MIN_NORMAL ? oneDigit(value) : BigDecimal.ZERO;
        return value != 0 && digit.doubleValue() == value ? laidOut(digit) : laidOut(Double.toString(value));
    }

    static String of(float value) {
        if (Float.isInfinite(value)) {
            return infinite(value);
        }
        BigDecimal digit = Math.abs(value) < Float.MIN_NORMAL ? oneDigit(value) : BigDecimal.ZERO;
        return value != 0 && digit.floatValue() == value ? laidOut(digit) : laidOut(Float.toString(value));
    }

    /** Java writes two digits at least, which are more than some of the least numbers need: 4.9E-324 is {@code 5e-324}. */
    private static BigDecimal oneDigit(double value) {
        return new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
    }

    /** The same of a number of 16 bits. */
    static String ofHalf(short bits) {
        float value = Float.float16ToFloat(bits);
        if (Float.isInfinite(value) || value == 0) {
            return of(value);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < HALF_DIGITS; digits++) {
            float rounded =
                    exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).floatValue();
            if (Float.floatToFloat16(rounded) == bits) {
                return of(rounded);
            }
        }
        return of(exact.round(new MathContext(HALF_DIGITS, RoundingMode.HALF_EVEN))
                .floatValue());
    }

    private static String infinite(double value) {
        return value > 0 ? "inf" : "-inf";
    }

    /** Java writes exponents below -3 and above 6 with {@code E}. */
    private static String laidOut(String text) {
        return text.indexOf('E') < 0 ? text : laidOut(new BigDecimal(text).stripTrailingZeros());
    }

    private static String laidOut(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        if (exponent < LEAST_PLAIN || exponent > MOST_PLAIN) {
            return scientific(value, exponent);
        }
        String plain = value.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private static String scientific(BigDecimal value, int exponent) {
        String mantissa = value.scaleByPowerOfTen(-exponent).toPlainString();
        String digits = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + digits;
    }
}
