package dev.sisa.core.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way in which the CSV library cuts a text into cells, and its faults. */
final class CsvCutting {

    /** Characters of one cell: what an unclosed quote may cost in memory before it is noticed. */
    static final int LONGEST_CELL = 1 << 20;

    private static final String LONG_CELL = "a cell has more than " + LONGEST_CELL + " characters. Shorten it or, if it"
            + " is not so long, close the quote that opens in this row.";

    /** The library gives the line and the cause in its messages only; tests pin them. */
    private static final String BUFFER = "maximum buffer size";

    private static final Pattern STARTING_LINE = Pattern.compile("started in line (\\d+)");

    /** Tables have no comments, yet the library wants a character for them that is no delimiter, even so. */
    private static final char NO_COMMENT = '\u0000';

    private CsvCutting() {}

    /** Cuts at a delimiter that a {@link dev.sisa.core.schema.CsvFormat} can have. */
    static CsvReader.CsvReaderBuilder at(String delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter).commentCharacter(NO_COMMENT);
    }

    /** The fault of a row that cannot be cut, with its line behind those that were skipped. */
    static BadDataException fault(String file, long skippedLines, CsvParseException cause) {
        Matcher line = STARTING_LINE.matcher(String.valueOf(cause.getMessage()));
        String problem = hasLongCell(cause)
                ? LONG_CELL
                : "the row cannot be cut into cells: it has text behind a closing quote, or too many cells. Double"
                        + " each quote inside a quoted cell.";
        return line.find()
                ? BadDataException.inLine(file, skippedLines + Long.parseLong(line.group(1)), problem)
                : BadDataException.inFile(file, problem);
    }

    private static boolean hasLongCell(CsvParseException fault) {
        return fault.getCause() instanceof CsvParseException cause
                && String.valueOf(cause.getMessage()).contains(BUFFER);
    }
}
