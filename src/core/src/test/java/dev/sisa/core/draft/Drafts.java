package dev.sisa.core.draft;

import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drafts of small tables with a header. */
final class Drafts {

    private static final int ROWS = 100;

    private Drafts() {}

    /** The text of a draft of a column beside one that can only be the label, of a hundred rows. */
    static String text(String column, IntFunction<String> cell) throws IOException {
        return draft(column + ",class", row -> cell.apply(row) + "," + row % 2).text();
    }

    static SchemaDraft draft(String header, IntFunction<String> row) throws IOException {
        return drafted(header + "\n" + rows(row), DraftChoices.NONE);
    }

    static String rows(IntFunction<String> row) {
        return IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n"));
    }

    static SchemaDraft drafted(String table, DraftChoices choices) throws IOException {
        CsvSource source = new CsvSource("table.csv", new StringReader(table));
        return SchemaDraft.of(source, concluded(true), choices);
    }

    /** Nothing is stated but whether there is a header. */
    static DraftFormat concluded(boolean header) {
        return new DraftFormat(Optional.empty(), Optional.empty(), Optional.empty(), header);
    }
}
