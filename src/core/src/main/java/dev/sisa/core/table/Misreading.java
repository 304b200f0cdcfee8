package dev.sisa.core.table;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.schema.Column;
import dev.sisa.core.schema.ColumnMatch;
import dev.sisa.core.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Messages for a file that is not read as it was meant. A first row that may be data is never shown, since a person
 * may be named in it.
 *
 * @param look of the file as far as it was read
 * @param use what its rows are for
 */
record Misreading(String file, TableLook look, RowUse use) {

    private static final String WITHOUT_HEADER =
            "a file without header is drafted with `sisa schema --no-header`, and its schema has \"header\": false and"
                    + " \"columns\" under \"csv\"";
    private static final String NAMES_FIRST = "Put a header with the names of the model's columns before the rows";
    private static final String TRIM = "state \"trim\": true under \"csv\" in the schema";

    /** Fails if the file is another format, or a table with another delimiter. */
    void requireTable() {
        look.otherFormat().ifPresent(problem -> {
            throw BadDataException.inFile(file, problem);
        });
    }

    /** A header that has a name twice. */
    BadDataException ofHeaderWithTwice(String name) {
        requireTable();
        return BadDataException.inFile(
                file,
                look.firstRow().looksLikeData()
                        ? "its first row has two equal cells and looks like data"
                                + (use.schemaMayChange() ? ": " + WITHOUT_HEADER : ". " + NAMES_FIRST) + "."
                        : "the header names column " + QuotedText.of(name)
                                + " twice. Give each column a name of its own.");
    }

    /** A header that does not fit a schema, where that can be said better than column by column. */
    Optional<BadDataException> ofHeader(List<String> header, Schema schema) {
        List<String> names = schema.columns().stream().map(Column::name).toList();
        long found = new SampledRows(List.of(header)).named(names);
        return look.otherFormat(names, found)
                .or(() ->
                        found == 0 || look.firstRow().looksLikeData() ? Optional.of(noNames(schema)) : Optional.empty())
                .or(() -> blanksAround(header, names))
                .map(problem -> BadDataException.inFile(file, problem));
    }

    /** The first row of a file without header, when it cannot be read. */
    Optional<BadDataException> ofFirstRow() {
        return look.otherFormat()
                .map(problem -> BadDataException.inFile(file, problem))
                .or(() -> look.firstRow().looksLikeNames() ? Optional.of(ofNames()) : Optional.empty());
    }

    /** The first row of a file that should have no header. */
    BadDataException ofNames() {
        return BadDataException.inFile(
                file,
                "its first row looks like names of columns, but the schema says \"header\": false. "
                        + use.remedy("Take that row out", "state \"header\": true in place of \"columns\"") + ".");
    }

    private String noNames(Schema schema) {
        List<String> needed = schema.columns().stream()
                .filter(column -> use.requires(column.role()))
                .map(Column::name)
                .toList();
        return use.schemaMayChange() ? notThoseOfSchema(needed) : lacks(needed);
    }

    /** The cells of the row are not shown: they may be a person's. */
    private String lacks(List<String> names) {
        String lacking = "lacks " + ColumnMatch.columns(names) + ", which the model needs. ";
        return look.firstRow().looksLikeData()
                ? "its first row looks like data, and " + lacking + NAMES_FIRST + "."
                : "its first row " + lacking + (names.size() == 1 ? "Name it" : "Name them")
                        + " there, or put a header before it if it is data.";
    }

    private String notThoseOfSchema(List<String> names) {
        String example = QuotedText.of(names.getLast());
        return look.firstRow().looksLikeData()
                ? "its first row looks like data, not like the names that the schema states, such as " + example
                        + ". If it is data: " + WITHOUT_HEADER + "."
                : "its first row has none of the names that the schema states, such as " + example
                        + ". Correct the names in the file or in the schema, unless that row is data: "
                        + WITHOUT_HEADER + ".";
    }

    private Optional<String> blanksAround(List<String> header, List<String> names) {
        boolean blanks = header.stream().anyMatch(name -> !names.contains(name) && names.contains(name.strip()));
        return blanks
                ? Optional.of("names in its header have blanks around them, which count as part of them. "
                        + use.remedy("Take them out", TRIM) + ".")
                : Optional.empty();
    }
}
