package dev.sisa.core.signing;

import dev.sisa.core.failure.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A signature over the body of a receipt. Signing again may give another; the chain is over bodies alone.
 *
 * @param algorithm {@link ReceiptKey.Algorithm#key} of one that is known here, or the name of another
 * @param keyId {@link ReceiptKey#id} of the key that verifies it
 * @param value hexadecimal, in lower case
 */
public record ReceiptSignature(String algorithm, String keyId, String value) {

    private static final Pattern WORD = Pattern.compile("[!-~]{1,100}");
    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})+");

    public ReceiptSignature {
        if (!WORD.matcher(algorithm).matches() || !WORD.matcher(keyId).matches()) {
            throw new InvalidValueException(
                    "the names of an algorithm and a key have 1 to 100 printable characters, no blanks");
        }
        if (!HEX.matcher(value).matches()) {
            throw new InvalidValueException("a signature is written in lower-case hexadecimal digits");
        }
    }
}
