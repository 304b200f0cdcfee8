package dev.sisa.core.schema;

import dev.sisa.core.bytes.QuotedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain decimal numbers such as {@code -12.5} or {@code 3e-4}, with or without spaces around them.
 *
 * <p>Narrower than {@link Double#parseDouble}, which also takes {@code 1d}, {@code 0x1p3} and {@code NaN}.
 */
public final class DecimalText {

    private static final String REMEDY =
            "Write a plain decimal number such as 12.5, or list the text under \"missing\" in the schema";
    private static final String COMMA_REMEDY =
            "If commas are decimal in this file, state \"decimal\": \",\" under \"csv\" in the schema; if they separate"
                    + " thousands, take them out of the file";
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?[0-9]*(,[0-9]+)+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST_NUMBER = 40;
    private static final Set<String> NON_FINITE = Set.of("nan", "inf", "infinity");

    private DecimalText() {}

    /** Whether {@link #parse} takes the text. */
    public static boolean isNumber(String text) {
        try {
            parse(text);
            return true;
        } catch (BadCellException notANumber) {
            return false;
        }
    }

    /** Whether a text is a number but for commas, decimal ones as in {@code 1,5} or others as in {@code 1,234.5}. */
    public static boolean hasCommas(String text) {
        return text.length() <= LONGEST_NUMBER
                && WITH_COMMA.matcher(text.strip()).matches();
    }

    /**
     * The number that a text stands for.
     *
     * @throws BadCellException if the text is no number, or one beyond the range of a double
     */
    public static double parse(String text) {
        String stripped = text.strip();
        if (!stripped.chars().allMatch(DecimalText::belongsToDecimal)) {
            throw isNonFiniteName(stripped) ? nonFinite(text) : notANumber(text);
        }
        double value = parseDecimal(stripped, text);
        if (!Double.isFinite(value)) {
            throw nonFinite(text);
        }
        return value;
    }

    private static double parseDecimal(String stripped, String text) {
        try {
            return Double.parseDouble(stripped);
        } catch (NumberFormatException e) {
            throw notANumber(text);
        }
    }

    private static boolean belongsToDecimal(int c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    /** Whether a text stands for a number that is not finite, such as {@code -inf}, or is beyond the range of a double. */
    public static boolean isNonFinite(String text) {
        String stripped = text.strip();
        return isNonFiniteName(stripped)
                || (stripped.chars().allMatch(DecimalText::belongsToDecimal) && isInfinite(stripped));
    }

    private static boolean isInfinite(String stripped) {
        try {
            return Double.isInfinite(Double.parseDouble(stripped));
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean isNonFiniteName(String stripped) {
        String unsigned = stripped.startsWith("-") || stripped.startsWith("+") ? stripped.substring(1) : stripped;
        return NON_FINITE.contains(unsigned.toLowerCase(Locale.ROOT));
    }

    private static BadCellException notANumber(String text) {
        return new BadCellException(QuotedText.of(text) + " is not a number", hasCommas(text) ? COMMA_REMEDY : REMEDY);
    }

    private static BadCellException nonFinite(String text) {
        return new BadCellException(QuotedText.of(text) + " is not a finite number", REMEDY);
    }
}
