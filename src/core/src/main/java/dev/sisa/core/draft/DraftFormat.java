package dev.sisa.core.draft;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.CsvFormat;
import java.util.Optional;

/**
 * The statements about a table's form; the rest is concluded from its cells.
 *
 * @param delimiter between two cells
 * @param trimmed whether blanks around texts are taken away
 * @param decimalComma whether numbers are written as {@code 12,5}
 * @param header whether the first row names the columns; without one they are named column1, column2, ...
 */
public record DraftFormat(
        Optional<String> delimiter, Optional<Boolean> trimmed, Optional<Boolean> decimalComma, boolean header) {

    /** @throws InvalidValueException if the stated delimiter is none */
    public DraftFormat {
        delimiter.ifPresent(CsvFormat::requireDelimiter);
    }
}
