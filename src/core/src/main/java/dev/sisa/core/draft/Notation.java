package dev.sisa.core.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the texts of a table stand for numbers and for missing values, concluded from its columns.
 *
 * @param decimalComma whether numbers are written as {@code 12,5}
 * @param missing texts that stand for a missing value, sorted; the empty one is always among them
 * @param doubtful texts that may stand for one, but are left as categories
 */
record Notation(boolean decimalComma, List<String> missing, List<String> doubtful) {

    Notation {
        missing = List.copyOf(missing);
        doubtful = List.copyOf(doubtful);
    }

    /** The notation of some columns, where it is known or concluded which one numbers have. */
    static Notation of(List<ColumnSketch> columns, boolean decimalComma) {
        Set<String> texts = new HashSet<>();
        Set<String> amongNumbers = new HashSet<>();
        for (ColumnSketch column : columns) {
            (column.numbers().all(decimalComma) ? amongNumbers : texts).addAll(column.doubtful());
        }
        amongNumbers.removeAll(texts);
        Set<String> missing = new TreeSet<>(amongNumbers);
        columns.forEach(column -> missing.addAll(column.missing()));
        missing.add("");
        return new Notation(
                decimalComma, List.copyOf(missing), texts.stream().sorted().toList());
    }

    /** Whether some column is of numbers only if commas are decimal, and none only if points are. */
    static boolean hasDecimalCommas(List<ColumnSketch> columns) {
        return columns.stream().anyMatch(column -> column.numbers().needsCommas())
                && columns.stream().noneMatch(column -> column.numbers().needsPoints());
    }
}
