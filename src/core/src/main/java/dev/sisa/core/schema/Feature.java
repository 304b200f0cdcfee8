package dev.sisa.core.schema;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.failure.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A column that becomes features: those of its encoding, and after them one more where a missing value is allowed.
 *
 * @param whenMissing a {@code Constant} for numbers, a {@code Mean} for those of a learned scale, an {@code OwnCategory} for the
 *     others, {@code Refused} for any
 */
public record Feature(Encoding encoding, WhenMissing whenMissing) implements Role {

    public Feature {
        switch (whenMissing) {
            case WhenMissing.Refused _ -> {}
            case WhenMissing.Constant constant -> requireScalable(encoding, constant);
            case WhenMissing.Mean _ -> requireLearned(encoding);
            case WhenMissing.OwnCategory _ -> {
                if (encoding.takesNumbers()) {
                    throw new InvalidValueException("a missing number cannot be a category;"
                            + " state what stands in for it: \"missing\": {\"value\": 0}");
                }
            }
        }
    }

    private static void requireScalable(Encoding encoding, WhenMissing.Constant constant) {
        switch (encoding) {
            case Encoding.Learned _ -> {}
            case Encoding.Numeric numeric -> {
                if (!Float.isFinite(numeric.scale(constant.value()))) {
                    throw new InvalidValueException("the constant " + constant.value()
                            + " for a missing value is beyond the range of a float after scaling; state another, or a"
                            + " larger divide");
                }
            }
            case Encoding.OneHot _, Encoding.Hashed _ ->
                throw new InvalidValueException("a number cannot stand in for a missing category;"
                        + " give it one of its own: \"missing\": \"category\"");
        }
    }

    private static void requireLearned(Encoding encoding) {
        if (!(encoding instanceof Encoding.Learned)) {
            throw new InvalidValueException(
                    "only a column of a learned scale has a mean to stand in for a missing value;"
                            + " state a number, \"missing\": {\"value\": 0}, or \"category\" for a column of texts");
        }
    }

    /** The number that stands in for a missing one, if one is stated. */
    OptionalDouble constant() {
        return whenMissing instanceof WhenMissing.Constant constant
                ? OptionalDouble.of(constant.value())
                : OptionalDouble.empty();
    }

    /**
     * Whether the empty text is a value of this column where the schema does not list it as missing: a one-hot column may name it,
     * and a hashed one that has no rule for missing values takes any text.
     */
    public boolean takesEmpty() {
        return switch (encoding) {
            case Encoding.Numeric _, Encoding.Learned _ -> false;
            case Encoding.OneHot(var values) -> values.contains("");
            case Encoding.Hashed _ -> whenMissing instanceof WhenMissing.Refused;
        };
    }

    /** Features that a cell becomes, at least 1. */
    public int width() {
        return encoding.width() + (whenMissing instanceof WhenMissing.Refused ? 0 : 1);
    }

    /**
     * Writes the {@link #width} features of a cell from {@code target[at]} on, where all are 0 before.
     *
     * @throws BadCellException if the text is not what the encoding takes
     */
    public void encode(String text, double[] target, int at) {
        encoding.encode(text, target, at);
    }

    /**
     * Writes the {@link #width} features of a missing value from {@code target[at]} on, where all are 0 before.
     *
     * @param token the text that stands for missing, for the message
     * @throws BadCellException if the column may not be missing
     */
    public void encodeMissing(String token, double[] target, int at) {
        switch (whenMissing) {
            case WhenMissing.Refused _ -> throw undeclared(token);
            case WhenMissing.Constant constant -> {
                // The scale of a learned column is applied later, to its constant as well.
                target[at] =
                        encoding instanceof Encoding.Numeric numeric ? numeric.scale(constant.value()) : Double.NaN;
                target[at + 1] = 1;
            }
            case WhenMissing.Mean _ -> {
                target[at] = Double.NaN;
                target[at + 1] = 1;
            }
            case WhenMissing.OwnCategory _ -> target[at + encoding.width()] = 1;
        }
    }

    private BadCellException undeclared(String token) {
        String remedy =
                switch (encoding) {
                    case Encoding.Numeric _ -> "{\"value\": 0}";
                    case Encoding.Learned _ -> "\"mean\"";
                    case Encoding.OneHot _, Encoding.Hashed _ -> "\"category\"";
                };
        return new BadCellException(
                "the value is missing (" + QuotedText.of(token) + ")",
                "Give it one",
                "say in the schema what a missing value of this column becomes, such as \"missing\": " + remedy);
    }

    /** Names of the features of a column, {@code [width]}. */
    public List<String> featureNames(String column) {
        List<String> names = new ArrayList<>(encoding.featureNames(column));
        if (names.size() < width()) {
            names.add(column + " is missing");
        }
        return List.copyOf(names);
    }
}
