package dev.sisa.cli;

import dev.sisa.core.data.CsvSource;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that the user names. */
final class TextFiles {

    private TextFiles() {}

    /** The text of a file. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A table, to be closed by whoever reads it. Bytes that are not UTF-8 are errors, not replaced. */
    static CsvSource table(Path file) {
        try {
            return new CsvSource(file.toString(), Files.newBufferedReader(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CommandException unreadable(Path file, IOException cause) {
        String why =
                switch (cause) {
                    case NoSuchFileException _ -> "there is no such file";
                    case CharacterCodingException _ -> "it is not text in UTF-8; convert it first";
                    default -> "it cannot be read (" + cause.getMessage() + ")";
                };
        return new CommandException(file + ": " + why, cause);
    }
}
