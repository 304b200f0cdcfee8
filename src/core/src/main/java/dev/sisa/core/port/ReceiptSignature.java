package dev.sisa.core.port;

import dev.sisa.core.bytes.PrintableText;
import dev.sisa.core.failure.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A signature over the body of a receipt. Signing again may give another; the chain is over bodies alone.
 *
 * @param algorithm name that Java knows it by; today always {@link ReceiptKey#ALGORITHM}
 * @param keyId {@link ReceiptKey#id} of the key that verifies it
 * @param value hexadecimal, in lower case
 */
public record ReceiptSignature(String algorithm, String keyId, String value) {

    private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})+");

    public ReceiptSignature {
        algorithm = PrintableText.checked("an algorithm", algorithm);
        keyId = PrintableText.checked("a key", keyId);
        if (!HEX.matcher(value).matches()) {
            throw new InvalidValueException("a signature is written in lower-case hexadecimal digits");
        }
    }
}
