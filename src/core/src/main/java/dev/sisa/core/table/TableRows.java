package dev.sisa.core.table;

import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of an opened table as texts, one at a time. */
public sealed interface TableRows extends AutoCloseable permits CsvRows, ValueRows {

    /**
     * A row.
     *
     * @param cells their texts, taken over without a copy
     * @param position where it starts, in the unit of the file, from 1
     */
    record Row(List<String> cells, long position) {}

    /** The rows of a table for some use, by the rules of a schema. */
    static TableRows of(TableSource source, CsvFormat csv, RowUse use) {
        return switch (source) {
            case CsvSource text -> new CsvRows(text, csv, use);
            case ValueSource values -> new ValueRows(values, csv.cells(), use);
        };
    }

    /** The name of the file, for messages. */
    String file();

    /** The unit of positions. */
    RowUnit unit();

    /**
     * The names of the columns, asked for before any row.
     *
     * @throws BadDataException if there are none, or a name comes twice
     */
    List<String> header();

    /** The column that holds the class of each row, where the file says so. */
    Optional<String> label();

    /**
     * The next row, or nothing at the end of the file.
     *
     * @param columns how many the file has: it decides what a blank line is
     * @throws BadDataException if the file is damaged
     */
    Optional<Row> next(int columns);

    /** The look of the text as far as it was read; an empty one where there is no text. */
    TableLook look();

    /** Fails if the file is another format, or cut by another delimiter, than it is read for. */
    void requireTable();

    /** A better explanation of a header that does not fit a schema. */
    Optional<BadDataException> misreadHeader(List<String> header, Schema schema);

    /** A better explanation of a first row that cannot be read. */
    Optional<BadDataException> misreadFirstRow();

    /** Fails if the first row of a file without header holds names of columns. */
    void requireData(List<String> firstRow);

    /** The place of a row by its position among the rows, from 1. */
    default RowPlace place(Row row, long number) {
        return new RowPlace(file(), row.position(), number, unit());
    }

    /** The fault of a file without anything in it. */
    default BadDataException empty() {
        return BadDataException.inFile(file(), "the file is empty. Give one with a row for each sample.");
    }

    /** The fault of a file without rows. */
    default BadDataException withoutRows() {
        return BadDataException.inFile(file(), "the file has no rows. Give one with a row for each sample.");
    }

    @Override
    void close() throws IOException;
}
