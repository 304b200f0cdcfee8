package dev.sisa.core.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Formats of text that are no tables, told by how the text begins. */
enum OtherText {
    JSON("JSON", "Write it as CSV, in Python with pandas.read_json(...).to_csv(..., index=False)"),
    ARFF("ARFF, the format of Weka", "Save it as CSV in Weka"),
    MARKUP("HTML or XML", "If it was downloaded, it may be an error or a login in place of the table: get it anew"),
    LIBSVM("libsvm, label index:value ...", "Give its name the ending .libsvm, by which it is read");

    private static final int MOST_LINES = 100;
    private static final Pattern OBJECTS = Pattern.compile("\\s*(\\{\\s*\"[^\"]{0,200}\"\\s*:|\\[\\s*[\\[{])");
    private static final Pattern TAG = Pattern.compile("(?i)\\s*<(\\?xml|!doctype|html)");
    private static final Pattern RELATION = Pattern.compile("(?i)\\s*@relation\\s.*");
    private static final Pattern LABEL = Pattern.compile("[+-]?[0-9][0-9.eE+,-]*");
    private static final Pattern PAIR = Pattern.compile("[0-9]+:[0-9.eE+-]+|qid:[0-9]+");

    private final String name;
    private final String remedy;

    OtherText(String name, String remedy) {
        this.name = name;
        this.remedy = remedy;
    }

    /** The problem and the remedy, if a text that begins so is in one of these formats. */
    static Optional<String> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.begins(text))
                .map(format -> "it looks like " + format.name + ", not like a table. " + format.remedy + ".")
                .findFirst();
    }

    private boolean begins(String text) {
        return switch (this) {
            case JSON -> OBJECTS.matcher(text).lookingAt();
            case ARFF -> isArff(text);
            case MARKUP -> TAG.matcher(text).lookingAt();
            case LIBSVM -> isLibsvm(text);
        };
    }

    private static boolean isArff(String text) {
        return lines(text)
                .filter(line -> !line.startsWith("%"))
                .findFirst()
                .filter(line -> RELATION.matcher(line).matches())
                .isPresent();
    }

    private static boolean isLibsvm(String text) {
        return lines(text).findFirst().isPresent()
                && lines(text).limit(MOST_LINES).allMatch(OtherText::isLabelled);
    }

    private static boolean isLabelled(String line) {
        String[] words = line.split("#", 2)[0].strip().split("[ \\t]+");
        return words.length > 1
                && LABEL.matcher(words[0]).matches()
                && Arrays.stream(words).skip(1).allMatch(word -> PAIR.matcher(word)
                        .matches());
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }
}
