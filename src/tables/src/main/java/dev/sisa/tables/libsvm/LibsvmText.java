package dev.sisa.tables.libsvm;

import java.util.List;
import java.util.regex.Pattern;

/** How the format is told from other text. */
public final class LibsvmText {

    private static final int MOST_LINES = 100;
    private static final List<String> ENDINGS = List.of(".libsvm", ".svm", ".svmlight");
    private static final Pattern LINE =
            Pattern.compile("\\s*[+-]?[0-9][0-9.eE+-]*([ \\t]+(qid:[0-9]+|[0-9]+:[0-9.eE+-]+))*[ \\t]*(#.*)?");

    private LibsvmText() {}

    /** Whether a file has one of the names that the format goes by, without an ending for compression. */
    public static boolean isNamed(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Whether a text that begins so is in the format: each line a label and pairs, and one of them with a pair. */
    public static boolean looksSo(String beginning) {
        List<String> lines = beginning
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(MOST_LINES)
                .toList();
        return lines.stream().allMatch(line -> LINE.matcher(line).matches())
                && lines.stream().anyMatch(line -> line.indexOf(':') >= 0);
    }
}
