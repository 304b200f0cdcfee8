package dev.sisa.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences of comments, messages and pages put their subject first: none begins with a headless what or who. */
final class SentenceStartsTest {

    /** The reactor's folder of modules, seen from the folder of this one. */
    private static final Path MODULES = Path.of("..");

    private static final Path ROOT = MODULES.resolve("..");

    /** This file, whose planted sentences are headless. */
    private static final Path PLANTED = Path.of("SentenceStartsTest.java");

    /** Comments, and texts between quotation marks. */
    private static final Pattern PROSE =
            Pattern.compile("(?s)/\\*\\*.*?\\*/|(?-s://[^\\n]*)|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    private static final Pattern MARGIN = Pattern.compile("(?m)\\s*\\n\\s*(?:\\*(?!/))?\\s*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#.*$");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*(?:[*-]|\\d+\\.|\\|)\\s)");
    private static final Pattern HEADLESS =
            Pattern.compile("(?:^[\\s/*\">|-]*|[.!?][)`*'\"]*\\s+|<p>\\s*|<li>\\s*|\\|\\s*)"
                    + "(?:What|Whatever|Who|Whoever|Whose|Whom)\\b[^.]{0,60}");

    @Test
    void no_sentence_of_the_code_begins_without_its_subject() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path module : list(MODULES)) {
            found.addAll(found(module.resolve("src"), ".java", SentenceStartsTest::headlessInCode));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_sentence_of_a_page_begins_without_its_subject() throws IOException {
        List<String> found = found(MODULES.resolve("docs"), ".md", SentenceStartsTest::headlessOnPage);
        for (Path page : list(ROOT)) {
            if (page.toString().endsWith(".md")) {
                found.addAll(found(page, ".md", SentenceStartsTest::headlessOnPage));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_headless_sentence_of_the_code_is_reported() {
        assertThat(headlessInCode("/** What comes. */")).hasSize(1);
        assertThat(headlessInCode("/**\n * A run.\n * Whoever holds it writes.\n */"))
                .hasSize(1);
        assertThat(headlessInCode("/**\n * A run.\n *\n * <p>Who holds it writes.\n */"))
                .hasSize(1);
        assertThat(headlessInCode("// Whose it is, is known.")).hasSize(1);
        assertThat(headlessInCode("say(\"Done. What is left stays.\");")).hasSize(1);
        assertThat(headlessInCode("/** The sample that was asked. */ Object What = \"a what\";"))
                .isEmpty();
    }

    @Test
    void a_headless_sentence_of_a_page_is_reported() {
        assertThat(headlessOnPage("It ends. What\nis left stays.")).hasSize(1);
        assertThat(headlessOnPage("One.\n\nWhom it concerns, reads.")).hasSize(1);
        assertThat(headlessOnPage("* one\n* What is left")).hasSize(1);
        assertThat(headlessOnPage("| a | What it is |")).hasSize(1);
        assertThat(headlessOnPage("## What is left\nA sample says what it is.")).isEmpty();
    }

    private static List<String> found(Path folder, String ending, Function<String, List<String>> headless)
            throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(ending))
                        .filter(path -> !path.endsWith(PLANTED))
                        .toList()) {
                    headless.apply(Files.readString(file)).forEach(text -> found.add(file + ": " + text));
                }
            }
        }
        return found;
    }

    private static List<String> headlessInCode(String source) {
        return PROSE.matcher(source)
                .results()
                .map(prose -> MARGIN.matcher(prose.group()).replaceAll(" "))
                .flatMap(SentenceStartsTest::headless)
                .toList();
    }

    private static List<String> headlessOnPage(String page) {
        return PARAGRAPH
                .splitAsStream(HEADING.matcher(page).replaceAll("\n"))
                .map(paragraph -> MARGIN.matcher(paragraph).replaceAll(" "))
                .flatMap(SentenceStartsTest::headless)
                .toList();
    }

    private static Stream<String> headless(String prose) {
        return HEADLESS.matcher(prose).results().map(MatchResult::group);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
