package dev.sisa.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One word for one idea: no two top-level types of a module have one simple name, and no package is too full to list. */
final class SimpleNamesTest {

    /** The reactor's folder of modules, seen from the folder of this one. */
    private static final Path MODULES = Path.of("..");

    private static final String PACKAGE_INFO = "package-info.java";
    private static final int MOST_FILES = 30;
    private static final String CROWDED = "nn"; // kernels and layers of one engine

    @Test
    void no_two_types_of_a_module_have_one_name() throws IOException {
        assertThat(inEachModule(SimpleNamesTest::doubled)).isEmpty();
    }

    @Test
    void no_package_has_more_files_than_a_newcomer_can_list() throws IOException {
        assertThat(inEachModule(SimpleNamesTest::crowded)).isEmpty();
    }

    @Test
    void a_name_that_stands_twice_is_reported(@TempDir Path module) throws IOException {
        write(module, "a/Decision.java");
        write(module, "b/Decision.java");
        write(module, "b/package-info.java");
        write(module, "a/package-info.java");

        assertThat(doubled(module)).containsExactly("Decision.java");
    }

    @Test
    void a_package_that_is_too_full_is_reported(@TempDir Path module) throws IOException {
        for (int i = 0; i <= MOST_FILES; i++) {
            write(module, "a/Type" + i + ".java");
        }
        write(module, "b/Type.java");

        assertThat(crowded(module)).hasSize(1).allMatch(name -> name.endsWith("a"));
    }

    /** The findings in a module. */
    private interface Search {
        List<String> in(Path module) throws IOException;
    }

    private static List<String> inEachModule(Search search) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                search.in(module).forEach(name -> found.add(module.getFileName() + ": " + name));
            }
        }
        return found;
    }

    private static List<String> doubled(Path module) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : sources(module)) {
            counts.merge(file.getFileName().toString(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(name -> name.getValue() > 1 && !name.getKey().equals(PACKAGE_INFO))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> crowded(Path module) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path file : sources(module)) {
            counts.merge(file.resolveSibling("").toString(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > MOST_FILES && !module.endsWith(CROWDED))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Path> sources(Path module) throws IOException {
        Path root = module.resolve("src/main/java");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static void write(Path module, String file) throws IOException {
        Path path = module.resolve("src/main/java").resolve(file);
        Path _ = Files.createDirectories(path.resolveSibling(""));
        Path _ = Files.writeString(path, "");
    }
}
