package dev.sisa.cli.output;

import java.util.ArrayList;
import java.util.List;
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
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), column))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private String pad(String cell, int column) {
        int width =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        String space = " ".repeat(width - cell.length());
        return numeric(column) ? space + cell : cell + space;
    }

    private boolean numeric(int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .allMatch(cell -> cell.matches("[-+0-9][-+0-9,. %xs/~!±]*|-|"));
    }
}
