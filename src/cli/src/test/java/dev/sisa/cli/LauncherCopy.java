package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The script {@code sisa} in a folder of its own, with a Java of ours in place of the real one. */
record LauncherCopy(Path folder) {

    /** Classes under test in place of the jar, in a real Java whose options are those of the script. */
    private static final String PROGRAM = """
            options=()
            while [ "$1" != -jar ]; do
              options+=("$1")
              shift
            done
            shift 2
            exec "$JAVA" -XX:TieredStopAtLevel=1 "${options[@]}" "$CLASSES" dev.sisa.cli.Sisa "$@"
            """;

    private static final List<String> JARS = List.of("src/cli/target/sisa.jar", "src/bench/target/sisa-bench.jar");

    /** A copy that has its jars and need not build. */
    static LauncherCopy in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("src/launcher"));
        for (String script : List.of("sisa", "src/launcher/build.sh", "src/launcher/start.sh")) {
            Files.copy(Path.of("../..", script), folder.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        List<String> sources = List.of("pom.xml", "src/cli/pom.xml", "src/cli/src/main/Main.java");
        for (String file : Stream.concat(sources.stream(), JARS.stream()).toList()) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.createFile(folder.resolve(file));
        }
        Files.createDirectories(folder.resolve("src/cli/target/lib"));
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        return new LauncherCopy(folder);
    }

    /** With a Java that does this. */
    LauncherCopy java(String script) throws IOException {
        program("jdk/bin/javac", script);
        program("jdk/bin/java", script);
        return this;
    }

    /** With the program under test. */
    LauncherCopy real() throws IOException {
        return java(PROGRAM);
    }

    /** With sources that are newer than the jars, and a Maven that does this. */
    LauncherCopy maven(String script) throws IOException {
        program("mvnw", script);
        for (String jar : JARS) {
            Files.setLastModifiedTime(folder.resolve(jar), FileTime.from(Instant.EPOCH));
        }
        return this;
    }

    /** The variables that its environment must have. */
    Map<String, String> environment() {
        return Map.of("JAVA_HOME", folder.resolve("jdk").toString());
    }

    /** Runs a script beside it. */
    Outcome run(String script) throws IOException, InterruptedException {
        return new BashScript(folder).run(environment(), script);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
