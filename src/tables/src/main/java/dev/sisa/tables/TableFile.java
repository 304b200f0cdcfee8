package dev.sisa.tables;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.file.TableText;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.CsvSource;
import dev.sisa.core.table.TableSource;
import dev.sisa.core.table.ValueSource;
import dev.sisa.tables.file.OpenedFile;
import dev.sisa.tables.idx.IdxRows;
import dev.sisa.tables.libsvm.LibsvmRows;
import dev.sisa.tables.numpy.NpyRows;
import dev.sisa.tables.parquet.ParquetRows;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that holds a table, in any of the formats that are read.
 *
 * @param skippedLines lines at its beginning that are no part of the table, at least 0
 */
public record TableFile(Path path, long skippedLines) {

    public TableFile {
        if (skippedLines < 0) {
            throw new InvalidValueException("the number of lines to skip is at least 0, not " + skippedLines);
        }
    }

    /** A file that is a table from its beginning on. */
    public TableFile(Path path) {
        this(path, 0);
    }

    /** A function of an opened table. */
    @FunctionalInterface
    public interface TableUse<R> {
        R of(TableSource source) throws IOException;
    }

    /**
     * The result of a use of the table, which is open as long as that takes.
     *
     * @throws BadDataException if the file is damaged, or in a format that is not read
     * @throws IOException if it cannot be read
     */
    public <R> R read(ExpectedTable expected, TableUse<R> use) throws IOException {
        try (OpenedFile file = OpenedFile.of(path)) {
            TableFormat format = TableFormat.of(file, expected, skippedLines);
            if (skippedLines > 0 && !format.isText()) {
                throw BadDataException.inFile(file.name(), "it is no text, and has no lines to skip. Skip none.");
            }
            return switch (format) {
                case CSV ->
                    use.of(CsvSource.behind(skippedLines, file.name(), TableText.of(file.name(), file.bytes())));
                case LIBSVM -> closing(LibsvmRows.of(file, expected.columns(), skippedLines), use);
                case NPY -> closing(NpyRows.of(file), use);
                case PARQUET -> closing(ParquetRows.of(file), use);
                case IDX -> closing(IdxRows.of(file), use);
            };
        }
    }

    private static <R> R closing(ValueSource source, TableUse<R> use) throws IOException {
        try (source) {
            return use.of(source);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
