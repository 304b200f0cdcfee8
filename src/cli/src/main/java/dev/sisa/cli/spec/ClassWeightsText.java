package dev.sisa.cli.spec;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.BadCellException;
import dev.sisa.core.schema.DecimalText;
import dev.sisa.core.spec.ClassWeights;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Class weights as they are written on the command line: {@code balanced}, or {@code LABEL:WEIGHT} joined by commas. The weight
 * follows the last colon, so a label may have colons; one with a comma must go into a spec file.
 */
public final class ClassWeightsText {

    private static final String BALANCED = "balanced";

    private ClassWeightsText() {}

    /**
     * The weights of a text.
     *
     * @throws InvalidValueException if it is not of that form
     */
    static ClassWeights parse(String text) {
        if (text.equals(BALANCED)) {
            return new ClassWeights.Balanced();
        }
        Map<String, Double> byLabel = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon < 0) {
                throw new InvalidValueException(malformed(part));
            }
            add(byLabel, part.substring(0, colon), weight(part, part.substring(colon + 1)));
        }
        return new ClassWeights.Stated(byLabel);
    }

    private static void add(Map<String, Double> byLabel, String label, double weight) {
        if (byLabel.containsKey(label)) {
            throw new InvalidValueException(
                    "--class-weights states two weights of " + QuotedText.of(label) + ": leave one out");
        }
        byLabel.put(label, weight);
    }

    private static double weight(String part, String weight) {
        try {
            return DecimalText.parse(weight);
        } catch (BadCellException e) {
            throw new InvalidValueException(malformed(part), e);
        }
    }

    private static String malformed(String part) {
        return QuotedText.of(part)
                + " is no class weight: write balanced, or LABEL:WEIGHT,... such as no:1,yes:8; a label"
                + " with a comma can be weighed in a --spec file alone, under \"classWeights\"";
    }

    /** The text of weights, to be read by people; empty if all are equal. */
    public static Optional<String> of(ClassWeights weights) {
        return switch (weights) {
            case ClassWeights.Equal _ -> Optional.empty();
            case ClassWeights.Balanced _ -> Optional.of(BALANCED);
            case ClassWeights.Stated(Map<String, Double> byLabel) ->
                Optional.of(byLabel.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + plain(entry.getValue()))
                        .collect(Collectors.joining(",")));
        };
    }

    private static String plain(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
