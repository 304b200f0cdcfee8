package dev.sisa.core.calls;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula such as {@code 3 + N/100 + 2*S*R}: sums of products of numbers, names and brackets. A quotient is rounded up and binds
 * like a product, from the left.
 */
final class Formula {

    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+|[A-Za-z]|[-+*/()])");

    private final Matcher tokens;
    private final Map<String, Long> names;
    private String head = "";

    private Formula(String text, Map<String, Long> names) {
        this.tokens = TOKEN.matcher(text);
        this.names = names;
        next();
    }

    /** Its value under these sizes. */
    static long value(String text, Map<String, Long> sizes) {
        Formula formula = new Formula(text, sizes);
        long value = formula.sum();
        if (!formula.head.isEmpty()) {
            throw new IllegalArgumentException("\"" + text + "\" goes on with \"" + formula.head + "\"");
        }
        return value;
    }

    private void next() {
        head = tokens.lookingAt() ? tokens.group(1) : "";
        tokens.region(head.isEmpty() ? tokens.regionEnd() : tokens.end(), tokens.regionEnd());
    }

    private boolean takes(String token) {
        boolean taken = head.equals(token);
        if (taken) {
            next();
        }
        return taken;
    }

    private long sum() {
        long value = product();
        while (head.equals("+") || head.equals("-")) {
            value += takes("+") ? product() : -negated();
        }
        return value;
    }

    private long negated() {
        next();
        return product();
    }

    private long product() {
        long value = factor();
        while (head.equals("*") || head.equals("/")) {
            value = takes("*") ? value * factor() : quotient(value);
        }
        return value;
    }

    private long quotient(long value) {
        next();
        return Math.ceilDiv(value, factor());
    }

    private long factor() {
        if (takes("(")) {
            long value = sum();
            if (!takes(")")) {
                throw new IllegalArgumentException("a bracket stays open before \"" + head + "\"");
            }
            return value;
        }
        String token = head;
        next();
        return token.matches("[0-9]+")
                ? Long.parseLong(token)
                : Optional.ofNullable(names.get(token))
                        .orElseThrow(() -> new IllegalArgumentException("no size is called \"" + token + "\""));
    }
}
