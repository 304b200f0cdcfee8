package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code sisa}, with a Java of ours in place of the real one. */
@Timeout(60)
final class LauncherTest {

    private final Path folder;

    LauncherTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void copy() throws Exception {
        Files.copy(Path.of("../../sisa"), folder.resolve("sisa"));
        for (String stale : List.of("pom.xml", "src/cli/pom.xml", "src/cli/src/main/Main.java")) {
            Files.createDirectories(folder.resolve(stale).getParent());
            Files.createFile(folder.resolve(stale));
        }
        Files.createDirectories(folder.resolve("src/cli/target"));
        Files.createFile(folder.resolve("src/cli/target/sisa.jar"));
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    @Test
    void it_needs_no_home_folder_of_its_user() throws Exception {
        assertThat(run("echo works")).isEqualTo(new Outcome(0, "works\n", ""));
    }

    @Test
    void it_says_nothing_of_its_own_when_java_is_killed() throws Exception {
        assertThat(run("kill -9 $$")).isEqualTo(new Outcome(137, "", ""));
    }

    /** What comes of a Java that does this. */
    private Outcome run(String java) throws Exception {
        for (String program : List.of("java", "javac")) {
            Path file = Files.writeString(folder.resolve("jdk/bin").resolve(program), "#!/bin/sh\n" + java + "\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder builder =
                new ProcessBuilder("bash", folder.resolve("sisa").toString(), "models");
        builder.environment().remove("HOME");
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, Files.readString(err));
    }
}
