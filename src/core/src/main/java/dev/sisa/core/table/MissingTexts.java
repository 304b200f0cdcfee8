package dev.sisa.core.table;

import java.util.List;
import java.util.Set;

/** Texts by which tables say that a value is missing. */
public final class MissingTexts {

    /** Those that mean nothing else. */
    public static final List<String> SURE = List.of("", "NA", "?");

    /** Those that may be a category; among numbers they can be nothing but missing. */
    public static final Set<String> DOUBTFUL =
            Set.of("N/A", "n/a", "#N/A", "NaN", "nan", "null", "NULL", "None", "none", "na", "-", "--", ".");

    private MissingTexts() {}
}
