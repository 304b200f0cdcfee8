package dev.sisa.cli;

import dev.sisa.cli.failure.Failure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset of the locale, by which Java decodes arguments and names of files before the program sees them. Characters
 * outside the charset are lost, and an id that is not as typed would be never seen.
 *
 * @param name as Java names it
 */
record LocaleCharset(String name) {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern OPTION = Pattern.compile("(--[a-z][a-z-]*)(=|$)");

    private static final String REMEDY =
            "Set a locale of UTF-8, such as LC_ALL=C.UTF-8, and ask again; ids in a file, --file FILE, are read as UTF-8 in any"
                    + " locale.";

    /** The charset of this process. */
    static LocaleCharset ofProcess() {
        return new LocaleCharset(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));
    }

    /**
     * The failure if characters of a word were lost. Words are named by their position alone, since they may be ids of
     * people.
     *
     * @param folder the working folder, as Java names it: where that is lost, other files are meant by all relative paths
     */
    Optional<Failure> fault(List<String> words, String folder) {
        for (int i = 0; i < words.size(); i++) {
            if (mayHaveLost(words.get(i))) {
                return Optional.of(fault("argument " + (i + 1) + option(words.subList(0, i + 1))));
            }
        }
        return mayHaveLost(folder) ? Optional.of(fault("the name of the working folder")) : Optional.empty();
    }

    private Failure fault(String what) {
        return Failure.misuse(
                what
                        + " is not what it was before Java read it: it holds bytes that cannot be told in the charset of the"
                        + " locale, " + name + ". Nothing was done.",
                REMEDY);
    }

    private boolean mayHaveLost(String text) {
        return text.indexOf(REPLACEMENT) >= 0 || (!isUtf8() && text.chars().anyMatch(character -> character > 0x7f));
    }

    private boolean isUtf8() {
        return Charset.isSupported(name) && Charset.forName(name).equals(StandardCharsets.UTF_8);
    }

    /** The option that the last word belongs to, if any. */
    private static String option(List<String> words) {
        return words.reversed().stream()
                .map(OPTION::matcher)
                .filter(Matcher::lookingAt)
                .findFirst()
                .map(option -> " (after " + option.group(1) + ")")
                .orElse("");
    }
}
