package dev.sisa.core.table;

import de.siegmar.fastcsv.reader.CsvReader;

/** How the CSV library cuts a text into cells. */
final class CsvCutting {

    /** Tables have no comments, yet the library wants a character for them that is no delimiter, even so. */
    private static final char NO_COMMENT = '\u0000';

    private CsvCutting() {}

    /** Cuts at a delimiter that a {@link dev.sisa.core.schema.CsvFormat} can have. */
    static CsvReader.CsvReaderBuilder at(String delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).commentCharacter(NO_COMMENT);
    }
}
