package dev.sisa.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text: columns as wide as their widest cell, numbers to the right, two spaces between. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    /** Appends a row with a cell for each column. */
    public TextTable row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(
                    cell instanceof Long || cell instanceof Integer
                            ? Figures.count(((Number) cell).longValue())
                            : cell.toString());
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        List<Column> columns = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column ->
                        Column.of(rows.stream().map(row -> row.get(column)).toList()))
                .toList();
        return rows.stream().map(row -> line(row, columns)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, List<Column> columns) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> columns.get(column).pad(row.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    /** The form of a column: numbers stand to the right. */
    private record Column(int width, boolean numeric) {

        private static final Pattern NUMBER = Pattern.compile("[-+0-9][-+0-9,. %xs/~!±]*|-|");

        /** Of its cells, the header first. */
        static Column of(List<String> cells) {
            return new Column(
                    cells.stream().mapToInt(String::length).max().orElse(0),
                    cells.stream().skip(1).allMatch(cell -> NUMBER.matcher(cell).matches()));
        }

        String pad(String cell) {
            String space = " ".repeat(width - cell.length());
            return numeric ? space + cell : cell + space;
        }
    }
}
