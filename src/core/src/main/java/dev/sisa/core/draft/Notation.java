package dev.sisa.core.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the texts of a table stand for numbers and for missing values, concluded from its columns.
 *
 * @param signs of numbers
 * @param missing texts that stand for a missing value, sorted; the empty one is always among them
 * @param doubtful texts that may stand for one, but are left as categories
 */
record Notation(DecimalSigns signs, List<String> missing, List<String> doubtful) {

    Notation {
        missing = List.copyOf(missing);
        doubtful = List.copyOf(doubtful);
    }

    /** The notation of some columns, where it is known or concluded which signs numbers have. */
    static Notation of(List<ColumnSketch> columns, DecimalSigns signs) {
        Set<String> texts = new HashSet<>();
        Set<String> amongNumbers = new HashSet<>();
        for (ColumnSketch column : columns) {
            (column.numbers().all(signs.comma()) ? amongNumbers : texts).addAll(column.doubtful());
        }
        amongNumbers.removeAll(texts);
        Set<String> missing = new TreeSet<>(amongNumbers);
        columns.forEach(column -> missing.addAll(column.missing()));
        missing.add("");
        return new Notation(signs, List.copyOf(missing), texts.stream().sorted().toList());
    }

    boolean decimalComma() {
        return signs.comma();
    }
}
