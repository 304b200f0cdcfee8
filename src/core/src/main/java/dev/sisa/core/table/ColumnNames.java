package dev.sisa.core.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of columns in a table that has none of its own. */
public final class ColumnNames {

    /** The column that holds the class of each row. */
    public static final String LABEL = "label";

    private ColumnNames() {}

    /** The name of a column by its number, from 1. */
    public static String of(int number) {
        return "column" + number;
    }

    /** The names of so many columns, behind that of the label if there is one. */
    public static List<String> of(boolean labelled, int count) {
        return Stream.concat(
                        labelled ? Stream.of(LABEL) : Stream.empty(),
                        IntStream.rangeClosed(1, count).mapToObj(ColumnNames::of))
                .toList();
    }
}
