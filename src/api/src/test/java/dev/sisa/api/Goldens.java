package dev.sisa.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The golden files: one a record with every field set, {@code Record.json}, and more where fields are absent or exclude each
 * other, {@code Record.case.json}.
 */
final class Goldens {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Goldens() {}

    /** All examples by the names of their files, without the ending. */
    static SortedMap<String, Object> examples() {
        SortedMap<String, Object> examples = new TreeMap<>();
        Stream.of(
                        FailureExamples.all(),
                        ModelExamples.all(),
                        PredictionExamples.all(),
                        RequestExamples.all(),
                        StatusExamples.all(),
                        OperationExamples.all(),
                        ReceiptExamples.all(),
                        PlanExamples.all())
                .flatMap(some -> some.entrySet().stream())
                .forEach(example -> examples.put(example.getKey(), example.getValue()));
        return examples;
    }

    /** The example of a golden file. */
    static Object example(String name) {
        return Optional.ofNullable(examples().get(name)).orElseThrow();
    }

    /** The text of a golden file. */
    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all golden files, without the ending. */
    static Stream<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
