package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import java.util.regex.Pattern;

/**
 * A reason as a receipt gives it: a word of the operator's own list, such as {@code legal-claim}, and no free text, so that no
 * receipt names a person.
 *
 * @param word 1 to 64 lower-case letters, digits and hyphens, a letter first
 */
public record ReasonCode(String word) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public ReasonCode {
        if (!WORD.matcher(word).matches()) {
            throw new InvalidValueException(
                    "a reason in a receipt is a word of 1 to 64 lower-case letters, digits and hyphens, a letter first");
        }
    }
}
