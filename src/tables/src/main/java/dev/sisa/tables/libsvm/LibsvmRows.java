package dev.sisa.tables.libsvm;

import dev.sisa.core.file.TableText;
import dev.sisa.core.schema.CellTexts;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.ColumnNames;
import dev.sisa.core.table.CsvSource;
import dev.sisa.core.table.RowUnit;
import dev.sisa.core.table.ValueSource;
import dev.sisa.tables.file.OpenedFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sparse rows as a table: column {@code label}, then {@code column1}, {@code column2}, ..., where column k has the values of index k,
 * and 0 where a row has none. The format does not say how many columns there are: a schema does, and without one the whole file is
 * read for it.
 */
public final class LibsvmRows implements ValueSource {

    private static final String ABSENT = "0";
    private static final Pattern COLUMN = Pattern.compile("column([1-9][0-9]{0,6})");

    private final OpenedFile file;
    private final LineReader lines;
    private final String[] cells;
    private final List<String> columns;

    private LibsvmRows(OpenedFile file, LineReader lines, int width) {
        this.file = file;
        this.lines = lines;
        this.cells = new String[width];
        this.columns = ColumnNames.of(true, width);
    }

    /**
     * The rows of a file.
     *
     * @param columns of the schema; none where it is still to be drafted
     * @param skippedLines lines at the beginning that are not looked at
     * @throws BadDataException without a schema, if the file is not in the format or is a pipe, which cannot be read twice
     */
    public static LibsvmRows of(OpenedFile file, List<String> columns, long skippedLines) throws IOException {
        int width = columns.isEmpty() ? widest(file, skippedLines) : widest(columns);
        return new LibsvmRows(file, lines(file, skippedLines), width);
    }

    private static int widest(List<String> columns) {
        return columns.stream()
                .map(COLUMN::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .filter(number -> number <= SparseRow.MOST_COLUMNS)
                .max()
                .orElse(0);
    }

    private static int widest(OpenedFile file, long skippedLines) throws IOException {
        if (!file.isOnDisk()) {
            throw BadDataException.inFile(
                    file.name(), "it is libsvm, and is read twice to draft a schema. Put it into a file on disk.");
        }
        try (OpenedFile again = OpenedFile.of(file.path())) {
            LineReader lines = lines(again, skippedLines);
            int width = 0;
            for (Optional<SparseRow> row = next(again, lines); row.isPresent(); row = next(again, lines)) {
                width = Math.max(width, row.get().width());
            }
            return width;
        }
    }

    private static LineReader lines(OpenedFile file, long skippedLines) throws IOException {
        CsvSource text = CsvSource.behind(skippedLines, file.name(), TableText.of(file.name(), file.bytes()));
        return new LineReader(file.name(), text.reader(), skippedLines);
    }

    private static Optional<SparseRow> next(OpenedFile file, LineReader lines) throws IOException {
        Optional<String> line = lines.next();
        Optional<SparseRow> row = Optional.empty();
        while (line.isPresent() && row.isEmpty()) {
            row = new SparseLine(file.name(), lines.number(), line.get()).row();
            line = row.isPresent() ? line : lines.next();
        }
        return row;
    }

    @Override
    public String file() {
        return file.name();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> label() {
        return Optional.of(ColumnNames.LABEL);
    }

    @Override
    public RowUnit unit() {
        return RowUnit.LINE;
    }

    @Override
    public boolean next(CellTexts row) throws IOException {
        Optional<SparseRow> sparse = next(file, lines);
        sparse.ifPresent(found -> put(found, row));
        return sparse.isPresent();
    }

    private void put(SparseRow sparse, CellTexts row) {
        if (sparse.width() > cells.length) {
            throw BadDataException.inLine(
                    file.name(),
                    lines.number(),
                    "index " + sparse.width() + " is beyond the " + cells.length
                            + " columns of the schema. Take it out, or draft the schema from a file that has it.");
        }
        Arrays.fill(cells, ABSENT);
        for (int i = 0; i < sparse.indices().size(); i++) {
            cells[sparse.indices().get(i) - 1] = sparse.values().get(i);
        }
        row.text(sparse.label());
        for (String cell : cells) {
            putNumber(cell, row);
        }
    }

    private static void putNumber(String cell, CellTexts row) {
        if (cell.toLowerCase(Locale.ROOT).equals("nan")) {
            row.missing();
        } else {
            row.numeral(cell);
        }
    }

    @Override
    public long position() {
        return lines.number();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
