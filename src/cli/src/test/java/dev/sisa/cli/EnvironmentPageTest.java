package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code src/docs/environment.md} lists every variable of the environment that programs and launcher read. */
final class EnvironmentPageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern IN_SHELL =
            Pattern.compile("\\$\\{?(_?[A-Z][A-Z0-9_]+)|(?<=export [^\n]{0,80})\\b([A-Z][A-Z0-9_]+)=");
    private static final Pattern IN_JAVA = Pattern.compile("getenv\\(\"(\\w+)\"\\)|\"([A-Z]+(?:_[A-Z0-9]+)+)\"");

    /** Names of bash itself. */
    private static final Set<String> OF_BASH = Set.of("BASH_SOURCE", "SECONDS", "IFS");

    @Test
    void every_variable_that_the_launcher_reads_or_sets_stands_on_the_page() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String script : List.of("sisa", "src/launcher/build.sh", "src/launcher/start.sh")) {
            names.addAll(names(IN_SHELL, ROOT.resolve(script)));
        }
        names.removeAll(OF_BASH);

        assertThat(names).contains("JAVA_HOME", "SISA_JAVA_OPTIONS", "LC_ALL", "OMP_NUM_THREADS", "DNNL_MAX_CPU_ISA");
        assertThat(absent(names)).isEmpty();
    }

    @Test
    void every_variable_that_maven_is_fetched_by_stands_on_the_page() throws IOException {
        Set<String> names = names(IN_SHELL, ROOT.resolve("mvnw"));
        names.removeIf(name -> !name.startsWith("MVNW_"));

        assertThat(names).isNotEmpty();
        assertThat(absent(names)).isEmpty();
    }

    @Test
    void every_variable_that_the_programs_read_stands_on_the_page() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            if (text.contains("getenv") || text.contains("environment.get(")) {
                names.addAll(names(IN_JAVA, source));
            }
        }
        assertThat(names).contains("OPENBLAS_CORETYPE");
        assertThat(absent(names)).isEmpty();
    }

    /** The planted fault of the comparison. */
    @Test
    void a_variable_that_is_not_on_the_page_is_noticed() throws IOException {
        assertThat(absent(Set.of("JAVA_HOME", "SISA_HOME"))).containsExactly("SISA_HOME");
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT.resolve("src"))) {
            for (Path main : modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::exists)
                    .toList()) {
                try (Stream<Path> files = Files.walk(main)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        return sources;
    }

    private static Set<String> names(Pattern pattern, Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        pattern.matcher(Files.readString(file)).results().forEach(found -> {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    names.add(found.group(group));
                }
            }
        });
        return names;
    }

    private static List<String> absent(Set<String> names) throws IOException {
        String page = Files.readString(Path.of("../docs/environment.md"));
        String rows = page.lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n"));
        return names.stream().filter(name -> !rows.contains("`" + name + "`")).toList();
    }
}
