package dev.sisa.core.draft;

import dev.sisa.core.schema.CellRules;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.table.CsvSource;
import dev.sisa.core.table.DelimiterText;
import dev.sisa.core.table.RowUse;
import dev.sisa.core.table.SampledRows;
import dev.sisa.core.table.TableLook;
import dev.sisa.core.table.TableSource;
import dev.sisa.core.table.ValueSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a table as it is stated, or as its first rows show it.
 *
 * @param source the table, at its first row
 * @param csv without names of columns
 * @param header whether its columns have names
 * @param notes conclusions, each with the option that changes it
 */
record TableGuess(TableSource source, CsvFormat csv, boolean header, List<String> notes) {

    private static final int BEGINNING = 1 << 15;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String COMMA = ",";

    TableGuess {
        notes = List.copyOf(notes);
    }

    /** Looks at the beginning of a text and goes back to it; of other tables nothing is left to be concluded. */
    static TableGuess of(TableSource source, DraftFormat format) throws IOException {
        return switch (source) {
            case CsvSource text -> ofText(text, format);
            case ValueSource _ -> new TableGuess(source, csv(format, COMMA, false), true, List.of());
        };
    }

    private static TableGuess ofText(CsvSource source, DraftFormat format) throws IOException {
        BufferedReader text = new BufferedReader(source.reader());
        String beginning = beginning(text);
        List<String> notes = new ArrayList<>();
        String delimiter = format.delimiter().orElseGet(() -> delimiter(beginning, notes));
        boolean trimmed = format.trimmed().orElseGet(() -> isTrimmed(beginning, delimiter, notes));
        CsvSource again = new CsvSource(source.file(), text, source.skippedLines());
        return new TableGuess(again, csv(format, delimiter, trimmed), format.header(), notes);
    }

    private static CsvFormat csv(DraftFormat format, String delimiter, boolean trimmed) {
        CellRules cells = new CellRules(
                format.trimmed().orElse(trimmed), format.decimalComma().orElse(false));
        return new CsvFormat(format.delimiter().orElse(delimiter), List.of(), cells);
    }

    private static String beginning(BufferedReader text) throws IOException {
        text.mark(BEGINNING);
        char[] beginning = new char[BEGINNING];
        int length = 0;
        int read = text.read(beginning, 0, BEGINNING);
        while (read > 0) {
            length += read;
            read = text.read(beginning, length, BEGINNING - length);
        }
        text.reset();
        String found = new String(beginning, 0, length);
        String whole = length < BEGINNING ? found : found.substring(0, found.lastIndexOf('\n') + 1);
        return whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
    }

    private static String delimiter(String beginning, List<String> notes) {
        return new TableLook(beginning, new CsvFormat(COMMA, List.of()), RowUse.TRAINING)
                .evident()
                .map(delimiter -> {
                    notes.add("its cells are taken to be separated by " + DelimiterText.shown(delimiter)
                            + ". --delimiter states another");
                    return delimiter;
                })
                .orElse(COMMA);
    }

    private static boolean isTrimmed(String beginning, String delimiter, List<String> notes) {
        boolean trimmed = !delimiter.isBlank() && SampledRows.hasBlanksAfter(beginning, delimiter);
        if (trimmed) {
            notes.add("a blank follows each " + DelimiterText.shown(delimiter)
                    + ", so blanks around cells are taken away. --no-trim keeps them");
        }
        return trimmed;
    }
}
