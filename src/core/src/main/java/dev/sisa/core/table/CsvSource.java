package dev.sisa.core.table;

import java.io.IOException;
import java.io.Reader;

/**
 * A file of comma-separated values, opened.
 *
 * @param file its name, for messages
 * @param reader its text, closed by the reader of the source. A decoder that reports malformed bytes makes them an
 *     error here, one that replaces them lets them pass
 * @param skippedLines lines before the text that are no part of the table
 */
public record CsvSource(String file, Reader reader, long skippedLines) implements TableSource {

    /** A text that is a table from its first line on. */
    public CsvSource(String file, Reader reader) {
        this(file, reader, 0);
    }

    /**
     * A text whose first lines are no part of the table. Reads them.
     *
     * @throws BadDataException if there are fewer
     */
    public static CsvSource behind(long lines, String file, Reader reader) throws IOException {
        for (long line = 0; line < lines; line++) {
            if (!skipLine(reader)) {
                throw BadDataException.inFile(
                        file, "it has " + line + " lines, and " + lines + " are to be skipped. Skip fewer.");
            }
        }
        return new CsvSource(file, reader, lines);
    }

    private static boolean skipLine(Reader reader) throws IOException {
        int character = reader.read();
        boolean there = character >= 0;
        while (character >= 0 && character != '\n') {
            character = reader.read();
        }
        return there;
    }
}
