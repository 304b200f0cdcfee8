package dev.sisa.core.schema;

import dev.sisa.core.bytes.QuotedText;

/** Whole numbers from 0 to 255, in any form that {@link DecimalText} takes. */
final class ByteText {

    static final int LARGEST = 255;
    private static final int MOST_DIGITS = 3;

    private ByteText() {}

    /** @throws BadCellException if the text is something else; -0 is, for it has a float of its own */
    static void require(String text) {
        if (isPlain(text)) {
            return;
        }
        double value = DecimalText.parse(text);
        if (Double.compare(value, 0) < 0 || value > LARGEST || value != Math.rint(value)) {
            throw new BadCellException(
                    QuotedText.of(text) + " is not a whole number from 0 to 255",
                    "Correct it",
                    "take \"store\": \"u8\" out of the schema");
        }
    }

    /** A fast check for plain digits, as images have, without floating point. */
    private static boolean isPlain(String text) {
        int value = 0;
        for (int i = 0; i < text.length() && i <= MOST_DIGITS; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = 10 * value + digit;
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS && value <= LARGEST;
    }
}
