package dev.sisa.core.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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
record SampledRows(List<List<String>> rows) {

    private static final int MOST_ROWS = 100;

    SampledRows {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static SampledRows cut(String text, String delimiter) {
        try (var records = CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text)) {
            return new SampledRows(records.stream()
                    .limit(MOST_ROWS)
                    .map(row -> row.getFields().stream().map(String::strip).toList())
                    .filter(row -> row.size() > 1 || !row.getFirst().isEmpty())
                    .toList());
        } catch (CsvParseException _) {
            return new SampledRows(List.of());
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

    List<String> first() {
        return rows.isEmpty() ? List.of() : rows.getFirst();
    }

    /** The cells of a column below the first row that are not missing. */
    List<String> below(int column) {
        return rows.stream()
                .skip(1)
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell -> !SchemaDraft.MISSING.contains(cell))
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
