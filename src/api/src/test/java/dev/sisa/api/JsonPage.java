package dev.sisa.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on the documents: a section a record. */
final class JsonPage {

    private static final Path FILE = Path.of("../docs/json.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\| (.*) \\|$");
    private static final Pattern DOCUMENT = Pattern.compile("(?m)^\\| .* \\| \\[(\\w+)]\\(#\\w+\\) \\|$");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

    private JsonPage() {}

    /**
     * A section.
     *
     * @param text all of it but the heading
     */
    record Section(String record, String text) {

        /** The rows of its table. */
        List<Row> rows() {
            return matches(ROW)
                    .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                    .toList();
        }

        /** Its example, if it has one. */
        Optional<String> example() {
            return matches(EXAMPLE).map(example -> example.group(1)).findFirst();
        }

        private Stream<MatchResult> matches(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            return matcher.results();
        }
    }

    /** A field as the page tells it. */
    record Row(String field, String type, String what) {}

    /** Sections by the names of their records. */
    static Map<String, Section> sections() {
        return Stream.of(text().split("(?m)^### ", -1))
                .skip(1)
                .map(part -> new Section(part.lines().findFirst().orElseThrow(), part))
                .collect(Collectors.toMap(Section::record, Function.identity()));
    }

    /** The section of a record. */
    static Section section(Class<?> record) {
        return Optional.ofNullable(sections().get(record.getSimpleName())).orElseThrow();
    }

    /** Records that a command prints, from the table of commands. */
    static List<String> documents() {
        return DOCUMENT.matcher(text().split("(?m)^## ", -1)[0])
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
