package dev.sisa.cli.failure;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Text that cannot steer a terminal: a name may hold control characters, such as the escape that changes colours or moves the
 * cursor. They are shown as in JSON, such as {@code \u005cu001b}; a tab stays.
 */
public final class VisibleText {

    private VisibleText() {}

    /** Text on one line: line feeds are shown, too. */
    public static String line(String text) {
        return shown(text, character -> character == '\t');
    }

    /** Text whose line feeds are ours. */
    public static String lines(String text) {
        return shown(text, character -> character == '\t' || character == '\n');
    }

    private static String shown(String text, IntPredicate harmless) {
        return text.codePoints()
                .mapToObj(character -> Character.isISOControl(character) && !harmless.test(character)
                        ? "\\u%04x".formatted(character)
                        : Character.toString(character))
                .collect(Collectors.joining());
    }
}
