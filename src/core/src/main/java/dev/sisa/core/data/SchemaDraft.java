package dev.sisa.core.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the schema of a table: names and types, and nothing that only its owner can know.
 *
 * <p>Numbers become numeric features without scale, up to 20 distinct texts one-hot features, more of them hashed
 * features; constant columns are ignored. The label is left open unless exactly one column can be it, and a schema
 * without a label does not load. Equal tables get equal drafts.
 */
public final class SchemaDraft {

    static final List<String> MISSING = List.of("", "NA");

    private SchemaDraft() {}

    /**
     * The text of a schema file, with comments for the owner. Closes the source.
     *
     * @param delimiter between two cells
     * @param hasHeader whether the first row names the columns; without one they are named column1, column2, ...
     * @throws BadDataException if the file is empty, has no rows, or has one that is ragged
     */
    public static String of(CsvSource source, String delimiter, boolean hasHeader) throws IOException {
        try (CsvRows rows = new CsvRows(source, delimiter)) {
            List<ColumnSketch> columns = hasHeader ? fromHeader(rows) : fromFirstRow(rows);
            long row = hasHeader ? 0 : 1;
            for (Optional<CsvRecord> next = rows.next(columns.size());
                    next.isPresent();
                    next = rows.next(columns.size())) {
                row++;
                add(columns, next.get(), rows.place(next.get(), row));
            }
            if (row == 0) {
                throw rows.withoutRows();
            }
            return new DraftText(columns, delimiter, hasHeader).write();
        }
    }

    private static List<ColumnSketch> fromHeader(CsvRows rows) {
        return rows.header(List.of()).stream().map(ColumnSketch::new).toList();
    }

    private static List<ColumnSketch> fromFirstRow(CsvRows rows) {
        CsvRecord first = rows.next(Integer.MAX_VALUE).orElseThrow(rows::empty);
        List<ColumnSketch> columns = new ArrayList<>();
        for (String cell : first.getFields()) {
            ColumnSketch column = new ColumnSketch("column" + (columns.size() + 1));
            column.add(cell);
            columns.add(column);
        }
        return columns;
    }

    private static void add(List<ColumnSketch> columns, CsvRecord row, RowPlace place) {
        if (row.getFieldCount() != columns.size()) {
            throw BadDataException.ragged(place, row.getFieldCount(), columns.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(row.getField(i));
        }
    }
}
