package dev.sisa.core.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of {@code src/docs} that documents a language of JSON, and what the readers of that language know.
 *
 * @param text of the page
 */
public record DocPage(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]+)\n(.*?)^```$");
    private static final Pattern KNOWN = Pattern.compile("(?s)\\.(?:object|isText)\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /**
     * A fenced block.
     *
     * @param kind the word after its fence
     */
    public record Block(String kind, String text) {}

    /** The page of a file. */
    public static DocPage of(String name) {
        return new DocPage(read(Path.of("../docs", name)));
    }

    /** Fenced blocks that say what they are, in their order. */
    public List<Block> blocks() {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** Keys and words of these that do not stand on the page in quotes. */
    public List<String> absent(Collection<String> words) {
        return words.stream().filter(word -> !text.contains("\"" + word + "\"")).toList();
    }

    /** Keys and words that readers of this module ask for, as their sources have them. */
    public static Set<String> knownTo(Class<?>... readers) {
        Set<String> known = new TreeSet<>();
        for (Class<?> reader : readers) {
            String source = read(Path.of("src/main/java", reader.getName().replace('.', '/') + ".java"));
            matches(KNOWN, source)
                    .flatMap(call -> matches(QUOTED, call.group(1)))
                    .forEach(word -> known.add(word.group(1)));
        }
        return known;
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
