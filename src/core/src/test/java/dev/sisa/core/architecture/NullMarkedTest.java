package dev.sisa.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NullAway silently skips packages that are not marked, so every package of every module is. */
final class NullMarkedTest {

    /** The reactor's folder of modules, seen from the folder of this one. */
    private static final Path MODULES = Path.of("..");

    @Test
    void every_package_of_every_module_is_marked() throws IOException {
        List<String> unmarked = new ArrayList<>();
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                unmarked.addAll(unmarked(module));
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void a_package_without_the_mark_is_reported(@TempDir Path module) throws IOException {
        write(module, "main", "a/A.java", "package a;");
        write(module, "main", "b/B.java", "package b;");
        write(module, "main", "b/package-info.java", "package b;");
        write(module, "main", "c/C.java", "package c;");
        write(module, "main", "c/package-info.java", "@NullMarked package c;");
        write(module, "test", "c/CTest.java", "package c;");
        write(module, "test", "d/DTest.java", "package d;");

        assertThat(unmarked(module)).containsExactlyInAnyOrder(module + ": a", module + ": b", module + ": d");
    }

    /** Packages of a module's sources of which neither the tests nor the others carry the mark. */
    private static List<String> unmarked(Path module) throws IOException {
        Set<String> packages = new TreeSet<>();
        Set<String> marked = new TreeSet<>();
        for (String sources : List.of("src/main/java", "src/test/java")) {
            Path root = module.resolve(sources);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        String name = root.relativize(file.resolveSibling("")).toString();
                        packages.add(name);
                        if (file.endsWith("package-info.java")
                                && Files.readString(file).contains("@NullMarked")) {
                            marked.add(name);
                        }
                    }
                }
            }
        }
        packages.removeAll(marked);
        return packages.stream().map(name -> module + ": " + name).toList();
    }

    private static void write(Path module, String kind, String file, String text) throws IOException {
        Path path = module.resolve("src").resolve(kind).resolve("java").resolve(file);
        Path _ = Files.createDirectories(path.resolveSibling(""));
        Path _ = Files.writeString(path, text);
    }
}
