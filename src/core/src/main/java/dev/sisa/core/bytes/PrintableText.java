package dev.sisa.core.bytes;

import dev.sisa.core.failure.InvalidValueException;
import java.util.regex.Pattern;

/** Text as receipts hold it: printable ASCII, so that a person reads what was signed. */
public final class PrintableText {

    private static final Pattern FORM = Pattern.compile("[ -~]{1,500}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private PrintableText() {}

    /**
     * The text, if a receipt can hold it.
     *
     * @throws InvalidValueException if it has no or more than 500 characters or others than printable ASCII
     */
    public static String checked(String what, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValueException(what + " in a receipt has 1 to 500 printable ASCII characters, not "
                    + text.length() + " of any kind");
        }
        return text;
    }

    /**
     * The text, if it is a SHA-256 in lower-case hexadecimal digits.
     *
     * @throws InvalidValueException if it is not
     */
    public static String digest(String what, String text) {
        if (!DIGEST.matcher(text).matches()) {
            throw new InvalidValueException(what + " has 64 lower-case hexadecimal digits");
        }
        return text;
    }
}
