package dev.sisa.core.schema;

import dev.sisa.core.bytes.QuotedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the columns of a file and those of a schema differ.
 *
 * @param unknown columns of the file that the schema does not name
 * @param absent columns of the schema that the file lacks
 */
public record ColumnMatch(List<String> unknown, List<String> absent) {

    private static final int MOST_NAMES = 5;

    public ColumnMatch {
        unknown = List.copyOf(unknown);
        absent = List.copyOf(absent);
    }

    public static ColumnMatch of(List<String> ofFile, List<String> ofSchema) {
        return new ColumnMatch(without(ofFile, ofSchema), without(ofSchema, ofFile));
    }

    /** Columns as a message names them, such as {@code columns "a", "b"}. */
    public static String columns(List<String> names) {
        return (names.size() == 1 ? "column " : "columns ") + quoted(names);
    }

    /** Names as a message shows them: a few, since the wrong table may have a thousand. */
    public static String quoted(List<String> names) {
        String shown = names.stream().limit(MOST_NAMES).map(QuotedText::of).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? shown : shown + " and " + (names.size() - MOST_NAMES) + " more";
    }

    private static List<String> without(List<String> names, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return names.stream().filter(name -> !known.contains(name)).toList();
    }
}
