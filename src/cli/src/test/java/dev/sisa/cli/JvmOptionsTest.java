package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same digests whatever instructions the Java virtual machine may use. */
final class JvmOptionsTest {

    private static final boolean X86 = List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    private static final People PEOPLE = People.of(120);

    private final Path folder;

    JvmOptionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:UseAVX=1", "-XX:MaxVectorSize=16"})
    void narrower_vectors_train_the_same_model(String option) throws IOException, InterruptedException {
        Shell shell = new Shell(folder.resolve("child"));
        Path data = shell.file("people.csv", PEOPLE.csv());
        Shell here = new Shell(folder.resolve("here"));
        var expected = here.train(data, "--updater", "adam").shards();
        Path keys = Files.copy(here.keys(), folder.resolve("keys.json"));
        String[] words = shell.trainWords(data, "--updater", "adam", "--keys", keys.toString());
        try (ChildCommand child = ChildCommand.start(shell, List.of(option), words)) {
            Outcome outcome = child.ended();
            assumeThat(X86 || !outcome.out().contains("Unrecognized VM option"))
                    .as("not an option of this Java: %s", outcome.out())
                    .isTrue();
            assertThat(outcome.shards()).isEqualTo(expected);
        }
    }
}
