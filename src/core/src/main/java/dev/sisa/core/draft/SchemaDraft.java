package dev.sisa.core.draft;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.ColumnNames;
import dev.sisa.core.table.RowPlace;
import dev.sisa.core.table.RowUse;
import dev.sisa.core.table.TableRows;
import dev.sisa.core.table.TableSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the schema of a table: names and types, and nothing that only its owner can know.
 *
 * <p>Numbers become numeric features of a learned scale, up to 20 distinct texts one-hot features, more of them hashed
 * features. A column whose values all differ becomes the id if it is the only one or has the best name, and never a
 * feature; constant columns, dates, free text and columns that name persons are ignored, with the reason. The label is
 * left open unless it is chosen or exactly one column can be it, and a schema without a label does not load. Equal tables
 * get equal drafts.
 *
 * @param text of a schema file, with comments for the owner
 * @param notes what the owner should know of how the table was read, each with the option that changes it
 */
public record SchemaDraft(String text, List<String> notes) {

    public SchemaDraft {
        notes = List.copyOf(notes);
    }

    /**
     * Drafts. Closes the source.
     *
     * @param choices of the owner; a label that the file states is taken where none is chosen
     * @throws BadDataException if the file is empty, has no rows, has one that is ragged, or is another format or cut
     *     by another delimiter
     * @throws InvalidValueException if a chosen column is not there or cannot be what it is chosen
     */
    public static SchemaDraft of(TableSource source, DraftFormat format, DraftChoices choices) throws IOException {
        TableGuess guess = TableGuess.of(source, format);
        try (TableRows rows = TableRows.of(guess.source(), guess.csv(), RowUse.TRAINING)) {
            List<ColumnSketch> sketches = sketch(rows, guess.header());
            rows.requireTable();
            DecimalSigns signs = DecimalSigns.of(
                    sketches, format.decimalComma(), guess.csv().delimiter().equals(","));
            List<DraftColumn> columns = DraftColumn.all(sketches, Notation.of(sketches, signs));
            ChosenColumns chosen = ChosenColumns.of(columns, choices.orLabel(stated(rows, columns)));
            DraftRoles roles = DraftRoles.of(columns, chosen);
            CsvFormat csv = new CsvFormat(
                    guess.csv().delimiter(),
                    List.of(),
                    new CellRules(guess.csv().cells().trimmed(), signs.comma()));
            List<String> notes = new ArrayList<>(guess.notes());
            if (signs.comma() && format.decimalComma().isEmpty()) {
                notes.add("commas in its numbers are taken to be decimal. --no-decimal-comma takes them for texts");
            }
            notes.addAll(new DraftNotes(roles, rows.look(), guess.header()).write());
            return new SchemaDraft(new DraftText(roles, csv, guess.header()).write(), notes);
        }
    }

    /** The label that the file states, if it can be one. */
    private static Optional<String> stated(TableRows rows, List<DraftColumn> columns) {
        return rows.label().filter(name -> columns.stream()
                .anyMatch(column -> column.name().equals(name) && ChosenColumns.canBeLabel(column)));
    }

    private static List<ColumnSketch> sketch(TableRows rows, boolean hasHeader) {
        try {
            List<ColumnSketch> columns = hasHeader ? fromHeader(rows) : fromFirstRow(rows);
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

    private static List<ColumnSketch> fromHeader(TableRows rows) {
        return rows.header().stream().map(ColumnSketch::new).toList();
    }

    private static List<ColumnSketch> fromFirstRow(TableRows rows) {
        TableRows.Row first = rows.next(Integer.MAX_VALUE).orElseThrow(rows::empty);
        List<ColumnSketch> columns = new ArrayList<>();
        for (String cell : first.cells()) {
            ColumnSketch column = new ColumnSketch(ColumnNames.of(columns.size() + 1));
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
