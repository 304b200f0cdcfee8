package dev.sisa.tables.libsvm;

import dev.sisa.core.table.BadDataException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Lines of bounded length, numbered from 1. */
final class LineReader {

    private static final int LONGEST = 1 << 24;

    private final String file;
    private final Reader text;
    private final StringBuilder line = new StringBuilder();
    private long number;

    /** @param skipped lines that were read from the text before */
    LineReader(String file, Reader text, long skipped) {
        this.file = file;
        this.text = text;
        this.number = skipped;
    }

    /**
     * The next line, or nothing at the end.
     *
     * @throws BadDataException if it is too long for a line of a table, or bytes ahead of it are no text
     */
    Optional<String> next() throws IOException {
        line.setLength(0);
        int character = read();
        if (character < 0) {
            return Optional.empty();
        }
        number++;
        while (character >= 0 && character != '\n') {
            if (line.length() == LONGEST) {
                throw BadDataException.inLine(
                        file, number, "the line has more than " + LONGEST + " characters. Get the file anew.");
            }
            line.append((char) character);
            character = read();
        }
        return Optional.of(line.toString());
    }

    private int read() throws IOException {
        try {
            return text.read();
        } catch (CharacterCodingException _) {
            throw BadDataException.inFile(
                    file, "the file holds bytes that are not text in the expected encoding. Save it as UTF-8.");
        }
    }

    /** The number of the last line. */
    long number() {
        return number;
    }
}
