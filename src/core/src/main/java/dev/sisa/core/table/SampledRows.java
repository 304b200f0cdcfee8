package dev.sisa.core.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sisa.core.schema.DecimalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first rows of a text as some delimiter cuts them, blanks around their cells taken away.
 *
 * @param rows {@code [rows][cells]}, blank ones left out; none if the text cannot be cut so
 */
public record SampledRows(List<List<String>> rows) {

    private static final int MOST_ROWS = 100;

    public SampledRows {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static SampledRows cut(String text, String delimiter) {
        return new SampledRows(cells(text, delimiter).stream()
                .map(row -> row.stream().map(String::strip).toList())
                .filter(row -> row.size() > 1 || !row.getFirst().isEmpty())
                .toList());
    }

    /** Whether a blank follows the delimiter wherever a cell that is not empty does, and some do in each row but the first. */
    public static boolean hasBlanksAfter(String text, String delimiter) {
        List<List<String>> rows = cells(text, delimiter).stream()
                .filter(row -> row.size() > 1)
                .map(row -> row.subList(1, row.size()))
                .toList();
        return !rows.isEmpty()
                && rows.stream()
                        .skip(rows.size() > 1 ? 1 : 0)
                        .allMatch(row -> row.stream().anyMatch(SampledRows::beginsBlank)
                                && row.stream().allMatch(cell -> cell.isEmpty() || beginsBlank(cell)));
    }

    private static boolean beginsBlank(String cell) {
        return cell.startsWith(" ");
    }

    private static List<List<String>> cells(String text, String delimiter) {
        try (var records = CsvCutting.at(delimiter).ofCsvRecord(text)) {
            return records.stream().limit(MOST_ROWS).map(CsvRecord::getFields).toList();
        } catch (CsvParseException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows cut at each run of blanks. */
    static SampledRows cutAtBlanks(String text) {
        return new SampledRows(text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_ROWS)
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList());
    }

    /** The cells of each row; 0 if rows differ in that. */
    int columns() {
        return rows.stream().mapToInt(List::size).distinct().count() == 1
                ? rows.getFirst().size()
                : 0;
    }

    /** Whether there are commas, and none but in numbers such as {@code 12,5}. */
    boolean hasCommasInNumbersOnly() {
        List<String> withComma = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.indexOf(',') >= 0)
                .toList();
        return !withComma.isEmpty() && withComma.stream().allMatch(DecimalText::hasCommas);
    }

    List<String> first() {
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    /** The cells of a column below the first row that are not missing. */
    List<String> below(int column) {
        return rows.stream()
                .skip(1)
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell -> !MissingTexts.SURE.contains(cell))
                .toList();
    }

    /** How many of some names stand in the first row, whatever the case of their letters. */
    long named(List<String> names) {
        Set<String> found = new HashSet<>();
        first().forEach(cell -> found.add(cell.toLowerCase(Locale.ROOT)));
        return names.stream()
                .filter(name -> found.contains(name.strip().toLowerCase(Locale.ROOT)))
                .count();
    }
}
