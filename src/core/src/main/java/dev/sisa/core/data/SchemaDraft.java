package dev.sisa.core.data;

import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CsvFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the schema of a table: names and types, and nothing that only its owner can know.
 *
 * <p>Numbers become numeric features of a learned scale, up to 20 distinct texts one-hot features, more of them hashed
 * features; constant columns are ignored. The label is left open unless exactly one column can be it, and a schema
 * without a label does not load. Equal tables get equal drafts.
 *
 * @param text of a schema file, with comments for the owner
 * @param notes what the owner should know of how the table was read, each with the option that changes it
 */
public record SchemaDraft(String text, List<String> notes) {

    static final List<String> MISSING = List.of("", "NA");

    public SchemaDraft {
        notes = List.copyOf(notes);
    }

    /**
     * Drafts. Closes the source.
     *
     * @param csv delimiter and rules of cells; its own columns are not looked at
     * @param hasHeader whether the first row of a text names the columns; without one they are named column1, column2, ...
     * @throws BadDataException if the file is empty, has no rows, has one that is ragged, or is another format or cut
     *     by another delimiter
     */
    public static SchemaDraft of(TableSource source, CsvFormat csv, boolean hasHeader) throws IOException {
        boolean named = hasHeader || source instanceof ValueSource;
        try (TableRows rows =
                TableRows.of(source, new CsvFormat(csv.delimiter(), List.of(), csv.cells()), RowUse.TRAINING)) {
            List<ColumnSketch> columns = sketch(rows, csv.cells(), named);
            rows.requireTable();
            String text = new DraftText(columns, csv, named, rows.label()).write();
            return new SchemaDraft(text, new DraftNotes(columns, rows.look(), named).write());
        }
    }

    private static List<ColumnSketch> sketch(TableRows rows, CellRules cells, boolean hasHeader) {
        try {
            List<ColumnSketch> columns = hasHeader ? fromHeader(rows, cells) : fromFirstRow(rows, cells);
            long below = addRows(rows, columns);
            if (hasHeader && below == 0) {
                throw rows.withoutRows();
            }
            return columns;
        } catch (BadDataException e) {
            rows.requireTable();
            throw e;
        }
    }

    private static List<ColumnSketch> fromHeader(TableRows rows, CellRules cells) {
        return rows.header().stream().map(name -> new ColumnSketch(name, cells)).toList();
    }

    private static List<ColumnSketch> fromFirstRow(TableRows rows, CellRules cells) {
        TableRows.Row first = rows.next(Integer.MAX_VALUE).orElseThrow(rows::empty);
        List<ColumnSketch> columns = new ArrayList<>();
        for (String cell : first.cells()) {
            ColumnSketch column = new ColumnSketch("column" + (columns.size() + 1), cells);
            column.add(cell);
            columns.add(column);
        }
        return columns;
    }

    /** Adds the rows that are left, and says how many those are. */
    private static long addRows(TableRows rows, List<ColumnSketch> columns) {
        long row = 0;
        Optional<TableRows.Row> next = rows.next(columns.size());
        while (next.isPresent()) {
            row++;
            add(columns, next.get(), rows.place(next.get(), row));
            next = rows.next(columns.size());
        }
        return row;
    }

    private static void add(List<ColumnSketch> columns, TableRows.Row row, RowPlace place) {
        if (row.cells().size() != columns.size()) {
            throw BadDataException.ragged(place, row.cells().size(), columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.cells().get(i));
        }
    }
}
