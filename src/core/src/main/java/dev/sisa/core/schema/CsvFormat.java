package dev.sisa.core.schema;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;

/**
 * How the cells of a file are cut apart and read. Cells may be quoted with {@code "}.
 *
 * @param delimiter between two cells, 1 to 8 characters, without quotes, line ends or zero characters
 * @param columns names of the columns of a file without header, in order; empty when the first row of the file names
 *     them
 */
public record CsvFormat(String delimiter, List<String> columns, CellRules cells) {

    private static final int LONGEST_DELIMITER = 8;

    public CsvFormat {
        requireDelimiter(delimiter);
        columns = List.copyOf(columns);
        Distinct.require("csv.columns", columns);
    }

    /**
     * Fails for a text that cannot stand between two cells.
     *
     * @throws InvalidValueException if it is empty or too long, or cells could not be told from it
     */
    public static void requireDelimiter(String delimiter) {
        if (delimiter.isEmpty()
                || delimiter.length() > LONGEST_DELIMITER
                || delimiter.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r' || c == 0)) {
            throw new InvalidValueException("a delimiter has 1 to " + LONGEST_DELIMITER
                    + " characters, none of them a quote or a line end; state the one between the cells of the file");
        }
    }

    /** A format under which every character of a cell counts, and numbers have a decimal point. */
    public CsvFormat(String delimiter, List<String> columns) {
        this(delimiter, columns, CellRules.PLAIN);
    }

    /** The delimiter of a word: {@code tab} and the two characters {@code \t} are a tab, all else stands for itself. */
    public static String delimiter(String word) {
        return word.equals("tab") || word.equals("\\t") ? "\t" : word;
    }

    public boolean hasHeader() {
        return columns.isEmpty();
    }
}
