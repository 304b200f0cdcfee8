package dev.sisa.core.table;

import dev.sisa.core.schema.CsvFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Tells from the beginning of a file whether it is another format, or a table with another delimiter, than its reader
 * takes it for. Messages show nothing of the content.
 */
public final class TableLook {

    private static final String BLANK = " ";
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|", BLANK);

    /** Delimiters that do not occur in texts and numbers. */
    private static final List<String> SURE_DELIMITERS = List.of(";", "\t", "|");

    private final String text;
    private final CsvFormat csv;
    private final RowUse use;
    private final SampledRows rows;

    /** @param beginning whole lines */
    public TableLook(String beginning, CsvFormat csv, RowUse use) {
        this.text = beginning;
        this.csv = csv;
        this.use = use;
        this.rows = SampledRows.cut(text, csv.delimiter());
    }

    public FirstRow firstRow() {
        return new FirstRow(rows, csv.cells());
    }

    /** The problem and the remedy, if this is no table, or one with another delimiter. */
    Optional<String> otherFormat() {
        return OtherText.of(text).or(this::otherDelimiter);
    }

    /**
     * The same, where it is known which names should stand in the first row.
     *
     * @param found how many of them do
     */
    Optional<String> otherFormat(List<String> names, long found) {
        return OtherText.of(text)
                .or(() -> best(cut -> cut.named(names))
                        .filter(delimiter -> cut(delimiter).named(names) > found)
                        .map(this::names))
                .or(() -> found == 0 ? otherDelimiter() : Optional.empty());
    }

    /**
     * The problem and the remedy, if rows are one cell or differ in cells, and another delimiter cuts them evenly.
     * Blanks stand in texts, too, so they count only where the first row is one cell.
     */
    private Optional<String> otherDelimiter() {
        if (rows.columns() > 1) {
            return Optional.empty();
        }
        boolean oneCell = rows.first().size() == 1;
        Optional<String> other = best(SampledRows::columns)
                .filter(this::isTable)
                .filter(delimiter -> oneCell || !delimiter.equals(BLANK));
        SampledRows runs = SampledRows.cutAtBlanks(text);
        boolean needsRuns =
                oneCell && runs.columns() > 1 && other.map(BLANK::equals).orElse(true);
        return needsRuns && other.map(this::cut).filter(runs::equals).isEmpty()
                ? Optional.of(ofRuns(runs))
                : other.map(this::evenly);
    }

    /**
     * The delimiter to read by where none is stated: one that does not occur in texts and numbers and cuts the rows
     * evenly, if this one does not, or cuts at decimal commas alone.
     */
    public Optional<String> evident() {
        return OtherText.of(text).isPresent()
                ? Optional.empty()
                : SURE_DELIMITERS.stream()
                        .filter(this::isTable)
                        .filter(delimiter ->
                                rows.columns() <= 1 || cut(delimiter).hasCommasInNumbersOnly())
                        .max(Comparator.comparingInt(delimiter -> cut(delimiter).columns()));
    }

    /** A delimiter that cuts the rows evenly as well, and stands in the first of them, too. */
    public Optional<String> alsoEven() {
        return SURE_DELIMITERS.stream()
                .filter(delimiter -> !delimiter.equals(csv.delimiter()) && rows.columns() > 1 && isTable(delimiter))
                .findFirst()
                .map(delimiter -> DelimiterText.shown(delimiter) + " cuts every row into "
                        + cut(delimiter).columns() + " cells, too. Is it the delimiter? "
                        + remedy(delimiter));
    }

    private Optional<String> best(ToLongFunction<SampledRows> worth) {
        return DELIMITERS.stream()
                .filter(delimiter -> !delimiter.equals(csv.delimiter()))
                .max(Comparator.comparingLong(delimiter -> worth.applyAsLong(cut(delimiter))));
    }

    private boolean isTable(String delimiter) {
        return cut(delimiter).columns() > 1;
    }

    private SampledRows cut(String delimiter) {
        return SampledRows.cut(text, delimiter);
    }

    private String evenly(String delimiter) {
        return DelimiterText.shown(csv.delimiter()) + " does not cut its rows into a table, but "
                + DelimiterText.shown(delimiter) + " cuts each into "
                + cut(delimiter).columns() + " cells. "
                + remedy(delimiter);
    }

    private String remedy(String delimiter) {
        return use.schemaMayChange()
                ? DelimiterText.remedy(delimiter)
                : "Write the file with the model's delimiter, " + DelimiterText.shown(csv.delimiter()) + ".";
    }

    private String names(String delimiter) {
        return "its first row has the names of the schema if it is cut at " + DelimiterText.shown(delimiter) + ". "
                + remedy(delimiter);
    }

    private String ofRuns(SampledRows runs) {
        return DelimiterText.shown(csv.delimiter()) + " does not cut its rows into a table, but runs of blanks cut"
                + " each into " + runs.columns() + " cells. Put a delimiter in place of each run first:"
                + " sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//; s/[[:blank:]][[:blank:]]*/,/g' FILE > FILE.csv.";
    }
}
