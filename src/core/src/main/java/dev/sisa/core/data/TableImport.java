package dev.sisa.core.data;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.RowPlace;
import dev.sisa.core.table.RowUnit;
import dev.sisa.core.table.RowUse;
import dev.sisa.core.table.TableRows;
import dev.sisa.core.table.TableSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows of a table, encoded, one at a time: memory does not grow with rows. Not thread-safe.
 *
 * <p>Faults of single rows can be tolerated, and so can columns that the schema does not name; other faults of the file (a missing
 * column, broken quoting, no rows at all) never are.
 *
 * @param <T> {@link Sample} or {@link PredictionRow}
 */
public final class TableImport<T> implements AutoCloseable {

    private final TableRows rows;
    private final RowParser parser;
    private final Function<ParsedRow, T> result;
    private final BadRows badRows;
    private long row;

    private TableImport(TableRows rows, RowParser parser, Function<ParsedRow, T> result, BadRows badRows) {
        this.rows = rows;
        this.parser = parser;
        this.result = result;
        this.badRows = badRows;
    }

    /**
     * Samples to train on: the file has every column of the schema and no other.
     *
     * @throws BadDataException if the file is empty or its header does not fit the schema; the source stays open then
     */
    public static TableImport<Sample> training(TableSource source, Schema schema, BadRows badRows) {
        return of(source, schema, new TableReading(source.file(), RowUse.TRAINING, badRows), ParsedRow::toSample);
    }

    /** The same for a model that is there already: no remedy is sought in its schema. */
    public static TableImport<Sample> adding(TableSource source, Schema schema, BadRows badRows) {
        return of(source, schema, new TableReading(source.file(), RowUse.ADDING, badRows), ParsedRow::toSample);
    }

    /**
     * Rows to answer: the file may lack any column that is not a feature, and a row its label. A file without header
     * is cut by position and must have them all.
     *
     * @throws BadDataException if the file is empty or its header does not fit the schema; the source stays open then
     */
    public static TableImport<PredictionRow> prediction(TableSource source, Schema schema, BadRows badRows) {
        return of(
                source,
                schema,
                new TableReading(source.file(), RowUse.PREDICTION, badRows),
                ParsedRow::toPredictionRow);
    }

    private static <T> TableImport<T> of(
            TableSource source, Schema schema, TableReading reading, Function<ParsedRow, T> result) {
        TableRows rows = TableRows.of(source, schema.csv(), reading.use());
        return new TableImport<>(rows, parser(rows, schema, reading), result, reading.badRows());
    }

    private static RowParser parser(TableRows rows, Schema schema, TableReading reading) {
        List<String> header = rows.header();
        try {
            return new RowParser(reading, header, schema);
        } catch (BadDataException e) {
            throw rows.misreadHeader(header, schema).orElse(e);
        }
    }

    /** The unit in which positions of rows are counted. */
    public RowUnit unit() {
        return rows.unit();
    }

    /**
     * The next good row, or nothing at the end of the file.
     *
     * @throws BadDataException if a row is bad and no more may be skipped, or the file is
     */
    public Optional<T> next() {
        while (true) {
            Optional<TableRows.Row> cells = rows.next(parser.columnCount());
            if (cells.isEmpty()) {
                requireRows();
                return Optional.empty();
            }
            // Bad rows count as well, so that skipping one does not rename those behind it.
            row++;
            RowPlace place = rows.place(cells.get(), row);
            try {
                return Optional.of(result.apply(parse(place, cells.get().cells())));
            } catch (BadDataException e) {
                badRows.add(explained(e));
            }
        }
    }

    private ParsedRow parse(RowPlace place, List<String> cells) {
        if (row == 1) {
            rows.requireData(cells);
        }
        ParsedRow parsed = parser.parse(place, cells);
        if (parser.use().learns() && parsed.isPadded()) {
            badRows.addPadded(rows.unit().at(place.position()));
        }
        return parsed;
    }

    /** A first row that cannot be read may tell more of the file than of itself. */
    private BadDataException explained(BadDataException bad) {
        return row == 1 ? rows.misreadFirstRow().orElse(bad) : bad;
    }

    private void requireRows() {
        if (row == 0) {
            throw rows.withoutRows();
        }
    }

    /** Closes the source. */
    @Override
    public void close() throws IOException {
        rows.close();
    }
}
