package dev.sisa.core.data;

import java.util.List;
import java.util.Set;

/** Texts by which tables say that a value is missing. */
final class MissingTexts {

    /** Those that mean nothing else. */
    static final List<String> SURE = List.of("", "NA", "?");

    /** Those that may be a category; among numbers they can be nothing but missing. */
    static final Set<String> DOUBTFUL =
            Set.of("N/A", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "None", "none", "na", "-", "--", ".");

    private MissingTexts() {}
}
