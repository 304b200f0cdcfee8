package dev.sisa.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small pieces: no source file of any module, tests included, is longer than can be read at once. */
final class FileLengthTest {

    /** The reactor's folder of modules, seen from the folder of this one. */
    private static final Path MODULES = Path.of("..");

    private static final int MOST_LINES = 200;

    @Test
    void no_source_file_is_longer_than_can_be_read_at_once() throws IOException {
        assertThat(sources(MODULES)).hasSizeGreaterThan(500);
        assertThat(tooLong(MODULES)).isEmpty();
    }

    @Test
    void a_file_that_is_too_long_is_reported(@TempDir Path modules) throws IOException {
        Path source = Files.createDirectories(modules.resolve("m/src/test/java/a"));
        Files.writeString(source.resolve("Short.java"), "\n".repeat(MOST_LINES));
        Files.writeString(source.resolve("Long.java"), "\n".repeat(MOST_LINES + 1));

        assertThat(tooLong(modules)).containsExactly("Long.java: 201 lines");
    }

    private static List<String> tooLong(Path modules) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources(modules)) {
            try (Stream<String> lines = Files.lines(source)) {
                long count = lines.count();
                if (count > MOST_LINES) {
                    found.add(source.getFileName() + ": " + count + " lines");
                }
            }
        }
        return found;
    }

    private static List<Path> sources(Path modules) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> each = Files.list(modules)) {
            for (Path module : each.map(folder -> folder.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }
}
