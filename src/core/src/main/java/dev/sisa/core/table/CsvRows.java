package dev.sisa.core.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifiers;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file as texts, one at a time, header included and blank lines left out. A blank line of a file with
 * one column is a row whose cell is empty.
 *
 * <p>Broken quoting ends the reading, because the start of the next row is unknown.
 */
final class CsvRows implements TableRows {

    private final String file;
    private final long skippedLines;
    private final CsvFormat csv;
    private final RowUse use;
    private final EndMarkedReader text;
    private final CloseableIterator<CsvRecord> records;
    private boolean ended;

    CsvRows(CsvSource source, CsvFormat csv, RowUse use) {
        this.file = source.file();
        this.skippedLines = source.skippedLines();
        this.csv = csv;
        this.use = use;
        this.text = new EndMarkedReader(source.reader());
        boolean trimmed = csv.cells().trimmed();
        this.records = CsvCutting.at(csv.delimiter())
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .trimWhitespacesAroundQuotes(trimmed)
                .maxBufferSize(CsvCutting.LONGEST_CELL)
                .build(
                        CsvRecordHandler.of(
                                handler -> handler.fieldModifier(trimmed ? FieldModifiers.STRIP : FieldModifiers.NOP)),
                        text)
                .iterator();
    }

    /**
     * The names of the columns: those stated, or else the first row that is not blank.
     *
     * @throws BadDataException if the file is empty or names a column twice
     */
    @Override
    public List<String> header() {
        if (!csv.hasHeader()) {
            return csv.columns();
        }
        List<String> names = next(Integer.MAX_VALUE).map(TableRows.Row::cells).orElseThrow(this::empty);
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) < i) {
                throw misreading().ofHeaderWithTwice(names.get(i));
            }
        }
        return names;
    }

    /** A table of text does not say which column it is. */
    @Override
    public Optional<String> label() {
        return Optional.empty();
    }

    @Override
    public TableLook look() {
        return new TableLook(text.beginning(), csv, use);
    }

    @Override
    public Optional<TableRows.Row> next(int columns) {
        while (!ended) {
            CsvRecord row = advance();
            if (!ended && !(isBlank(row) && columns > 1)) {
                return Optional.of(new TableRows.Row(row.getFields(), line(row)));
            }
        }
        return Optional.empty();
    }

    private CsvRecord advance() {
        try {
            CsvRecord row = records.next();
            ended = !records.hasNext();
            if (ended && !isEndMark(row)) {
                throw BadDataException.inLine(
                        file,
                        line(row),
                        "a quote that opens in this row is never closed. Close it, or double each quote inside a"
                                + " quoted cell.");
            }
            return row;
        } catch (CsvParseException e) {
            // Faults that the source itself finds, as gzip does, come wrapped like any fault of cutting.
            throw e.getCause() instanceof BadDataException bad ? bad : CsvCutting.fault(file, skippedLines, e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notText() : e;
        }
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).isEmpty();
    }

    private static boolean isEndMark(CsvRecord row) {
        return row.getFieldCount() == 1 && row.getField(0).equals(EndMarkedReader.END_MARK);
    }

    private BadDataException notText() {
        return BadDataException.inFile(
                file, "the file holds bytes that are not text in the expected encoding. Save it as UTF-8.");
    }

    private long line(CsvRecord row) {
        return skippedLines + row.getStartingLineNumber();
    }

    /** Messages for the case that the file is not read as it was meant. */
    private Misreading misreading() {
        return new Misreading(file, look(), use);
    }

    @Override
    public void requireTable() {
        misreading().requireTable();
    }

    @Override
    public Optional<BadDataException> misreadHeader(List<String> header, Schema schema) {
        return misreading().ofHeader(header, schema);
    }

    @Override
    public Optional<BadDataException> misreadFirstRow() {
        return csv.hasHeader() ? Optional.empty() : misreading().ofFirstRow();
    }

    @Override
    public void requireData(List<String> firstRow) {
        if (!csv.hasHeader() && firstRow.equals(csv.columns())) {
            throw misreading().ofNames();
        }
    }

    @Override
    public RowUnit unit() {
        return RowUnit.LINE;
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
