package dev.sisa.tables;

import dev.sisa.core.file.ForeignFormat;
import dev.sisa.core.table.BadDataException;
import dev.sisa.tables.file.OpenedFile;
import dev.sisa.tables.idx.IdxRows;
import dev.sisa.tables.libsvm.LibsvmText;
import dev.sisa.tables.numpy.NpyRows;
import dev.sisa.tables.parquet.ParquetRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A format of tables, told by the first bytes of a file; libsvm, which is text like CSV, by the name as well. */
enum TableFormat {
    CSV,
    LIBSVM,
    NPY,
    PARQUET,
    IDX;

    private static final String ZIPPED = ".gz";

    /**
     * The format of a file.
     *
     * @param skippedLines lines at the beginning of a text that do not tell
     * @throws BadDataException if it has the name of a format, but not its first bytes
     */
    static TableFormat of(OpenedFile file, ExpectedTable expected, long skippedLines) throws IOException {
        byte[] beginning = file.beginning();
        String name = baseName(file);
        if (NpyRows.begins(beginning)) {
            return NPY;
        }
        if (ParquetRows.begins(beginning)) {
            return PARQUET;
        }
        if (IdxRows.begins(beginning) || name.contains(IdxRows.IMAGES)) {
            return IDX;
        }
        ForeignFormat.refuse(file.name(), beginning);
        requireNo(name, ".npy", "a NumPy array", file);
        requireNo(name, ".parquet", "a Parquet file", file);
        return LibsvmText.isNamed(name) || looksLikeLibsvm(beginning, expected, skippedLines) ? LIBSVM : CSV;
    }

    /** Whether it has lines. */
    boolean isText() {
        return this == CSV || this == LIBSVM;
    }

    private static String baseName(OpenedFile file) {
        String name = file.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(ZIPPED) ? name.substring(0, name.length() - ZIPPED.length()) : name;
    }

    private static void requireNo(String name, String ending, String format, OpenedFile file) {
        if (name.endsWith(ending)) {
            throw BadDataException.inFile(
                    file.name(), "it is named like " + format + ", but does not begin like one. Get it anew.");
        }
    }

    /** A text that the delimiter cuts is a table of that delimiter, whatever it looks like. */
    private static boolean looksLikeLibsvm(byte[] beginning, ExpectedTable expected, long skippedLines) {
        String text = new String(beginning, StandardCharsets.UTF_8);
        String lines = text.substring(0, text.lastIndexOf('\n') + 1);
        String table = Pattern.compile("\\R")
                .splitAsStream(lines.isEmpty() ? text : lines)
                .skip(skippedLines)
                .reduce("", (before, line) -> before + line + "\n");
        return !table.contains(expected.delimiter()) && LibsvmText.looksSo(table);
    }
}
