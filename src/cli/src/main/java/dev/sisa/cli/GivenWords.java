package dev.sisa.cli;

import dev.sisa.cli.option.OutputOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of a command line as they were typed, also if they do not parse. */
record GivenWords(List<String> words) {

    /** Commands that leave no trace; any other may have done something. */
    static final Set<String> READING = Set.of(
            "demo",
            "schema",
            "predict",
            "status",
            "requests",
            "models",
            "show",
            "where",
            "verify",
            "plan",
            "completion",
            "bench");

    private static final Set<String> TELLING = Set.of("--help", "-h", "--version", "-V", "--dry-run");

    GivenWords {
        words = List.copyOf(words);
    }

    static GivenWords of(String... words) {
        return new GivenWords(Arrays.asList(words));
    }

    boolean json() {
        return words.contains(OutputOptions.JSON);
    }

    /** Whether it only reads and tells. */
    boolean onlyRead() {
        return words.isEmpty()
                || READING.contains(words.getFirst())
                || words.stream().anyMatch(TELLING::contains);
    }
}
