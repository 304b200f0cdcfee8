package dev.sisa.tables.numpy;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of the file of labels that belongs to a file of features. */
final class LabelName {

    private static final Pattern FEATURES = Pattern.compile("(?i)features");

    private LabelName() {}

    /** The name, where the features have one that tells: {@code X...} has {@code y...}, {@code ...features...} has {@code ...labels...}. */
    static Optional<String> of(String features) {
        if (FEATURES.matcher(features).find()) {
            return Optional.of(FEATURES.matcher(features).replaceFirst("labels"));
        }
        return features.startsWith("X") || features.startsWith("x")
                ? Optional.of("y" + features.substring(1))
                : Optional.empty();
    }
}
