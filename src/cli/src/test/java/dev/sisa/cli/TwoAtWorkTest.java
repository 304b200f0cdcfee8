package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one model. */
@Timeout(300)
final class TwoAtWorkTest {

    private static final People PEOPLE = People.of(LongTraining.SAMPLES);

    private final Path folder;
    private final Shell shell;

    TwoAtWorkTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("shared"));
    }

    @BeforeEach
    void make() throws Exception {
        Files.createDirectories(shell.folder());
    }

    @Test
    void the_second_waits_for_the_runs_of_the_first() throws Exception {
        try (ChildCommand training = LongTraining.start(shell, PEOPLE)) {
            assertThat(training.reaches(() -> has(".params", 1))).isTrue();
            Outcome second = shell.run("heal", "m", "--json").succeeded();
            assertThat(second.err())
                    .containsPattern(
                            "sisa: another process is at work on model m; waiting for run m:[0-9]+:[0-9]+ to end");
            assertThat(second.err().split("another process is at work", -1)).hasSize(2);
            assertThat(training.ended().shards()).isEqualTo(second.shards());
        }
    }

    @Test
    void a_request_is_erased_and_healed_while_another_process_trains() throws Exception {
        Set<String> forgotten = Set.of(People.id(3), People.id(4));
        try (ChildCommand training = LongTraining.start(shell, PEOPLE)) {
            assertThat(training.reaches(() -> has(".params", 1))).isTrue();
            Outcome forget = shell.run("forget", "m", "--json", "--sample", People.id(3), People.id(4));
            assertThat(forget.succeeded()
                            .json()
                            .path("request")
                            .path("counts")
                            .path("accepted")
                            .asInt())
                    .isEqualTo(2);
            training.ended().succeeded();
        }
        JsonNode fresh =
                LongTraining.undisturbed(folder.resolve("fresh"), PEOPLE.without(row -> forgotten.contains(row.id())));
        assertThat(shell.run("heal", "m", "--json").shards()).isEqualTo(fresh);
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void two_imports_take_their_turn_and_the_second_says_for_whom_it_waits() throws Exception {
        try (ChildCommand training = LongTraining.start(shell, PEOPLE)) {
            assertThat(training.reaches(() -> has(".params", 1))).isTrue();
            Outcome second = shell.run(LongTraining.words(shell, PEOPLE)).succeeded();
            assertThat(second.err())
                    .containsPattern(
                            "sisa: process " + training.id() + " since .* is at work on model m; waiting for it");
            assertThat(training.ended().shards()).isEqualTo(second.shards());
        }
    }

    @Test
    void a_training_that_meets_a_request_goes_on_without_the_sample() throws Exception {
        try (ChildCommand training = LongTraining.start(shell, PEOPLE)) {
            assertThat(training.reaches(() -> has(".params", 1))).isTrue();
            shell.run("forget", "m", "--sample", People.id(0), "--no-wait").succeeded();
            assertThat(training.running()).isTrue();
            assertThat(training.ended().shards())
                    .isEqualTo(LongTraining.undisturbed(
                            folder.resolve("fresh"), People.from(1, LongTraining.SAMPLES - 1)));
        }
        assertThat(shell.run("where", "m", "--sample", People.id(0)).out()).startsWith("forgotten since");
    }

    private boolean has(String kind, int blobs) {
        return HomeFiles.blobs(shell.home(), kind).size() >= blobs;
    }
}
