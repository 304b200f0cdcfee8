package dev.sisa.core.table;

import dev.sisa.core.schema.CellRules;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the first row of a table looks like names of columns or like the data below it. */
public final class FirstRow {

    /** Names that count up are common from here on; in fewer columns they may be data. */
    private static final int COUNTED_NAMES = 4;

    private final SampledRows rows;
    private final CellRules cells;

    FirstRow(SampledRows rows, CellRules cells) {
        this.rows = rows;
        this.cells = cells;
    }

    /**
     * Whether at least half of its cells are like those below: a number above numbers, or a text that stands below,
     * too. Numbers that count up from 0 or 1, as programs name columns, are names.
     */
    public boolean looksLikeData() {
        List<String> first = rows.first();
        long alike = IntStream.range(0, first.size())
                .filter(column -> isLike(first.get(column), rows.below(column)))
                .count();
        return alike > 0 && 2 * alike >= first.size() && !countsUp(first);
    }

    /** Whether it has no number, but text above a column of numbers. */
    public boolean looksLikeNames() {
        List<String> first = rows.first();
        return first.stream().noneMatch(cells::isNumber)
                && IntStream.range(0, first.size())
                        .filter(column -> !MissingTexts.SURE.contains(first.get(column)))
                        .anyMatch(column -> isNumeric(rows.below(column)));
    }

    private boolean isLike(String cell, List<String> below) {
        return (cells.isNumber(cell) && isNumeric(below)) || below.contains(cell);
    }

    private boolean isNumeric(List<String> column) {
        return !column.isEmpty() && column.stream().allMatch(cells::isNumber);
    }

    private static boolean countsUp(List<String> cells) {
        List<String> named = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return named.size() >= COUNTED_NAMES
                && IntStream.rangeClosed(0, 1).anyMatch(start -> IntStream.range(0, named.size())
                        .allMatch(i -> named.get(i).equals(String.valueOf(start + i))));
    }
}
