package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.sisa.core.simulation.Strength;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Real processes killed (SIGKILL) on the way: going on ends in the bits of an undisturbed run, and leaves nothing over. */
@Timeout(300)
final class KilledTest {

    private static final People PEOPLE = People.of(LongTraining.SAMPLES);
    private static final int FORGOTTEN = 30;

    private static JsonNode undisturbed = MissingNode.getInstance();

    private final Path folder;
    private final Shell shell;

    KilledTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("killed"));
    }

    @BeforeAll
    static void train(@TempDir Path folder) {
        undisturbed = LongTraining.undisturbed(folder, PEOPLE);
    }

    @BeforeEach
    void make() throws Exception {
        Files.createDirectories(shell.folder());
    }

    static Stream<Arguments> kills() {
        return Strength.KILLS.share(List.of(
                arguments(".slc", 1), arguments(".params", 1), arguments(".slc", 15), arguments(".params", 25)));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void the_same_command_again_ends_in_the_same_bits(String kind, int blobs) throws Exception {
        killTraining(() -> HomeFiles.blobs(shell.home(), kind).size() >= blobs);
        assertThat(shell.run(LongTraining.words(shell, PEOPLE)).shards()).isEqualTo(undisturbed(PEOPLE));
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void the_same_command_again_ends_in_the_same_bits_if_only_scratch_was_written() throws Exception {
        killTraining(() -> !HomeFiles.scratch(shell.home()).isEmpty());
        assertThat(shell.run(LongTraining.words(shell, PEOPLE)).shards()).isEqualTo(undisturbed(PEOPLE));
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void heal_goes_on_to_the_same_bits_however_often_it_is_killed() throws Exception {
        killTraining(() -> HomeFiles.blobs(shell.home(), ".params").size() >= 2);
        for (int kill = 1; kill <= 2; kill++) {
            int before = HomeFiles.blobs(shell.home(), ".params").size();
            try (ChildCommand heal = ChildCommand.start(shell, List.of(), "heal", "m")) {
                assertThat(heal.reaches(
                                () -> HomeFiles.blobs(shell.home(), ".params").size() >= before + 4))
                        .as(heal.said())
                        .isTrue();
            }
        }
        shell.run("verify", "m", "--from-scratch").refused(1, "is not healed");
        assertThat(shell.run("heal", "m", "--json").shards()).isEqualTo(undisturbed(PEOPLE));
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void a_forget_that_was_killed_is_finished_by_heal() throws Exception {
        shell.run(LongTraining.words(shell, PEOPLE)).succeeded();
        Set<String> before = HomeFiles.blobs(shell.home());
        Path ids = shell.file(
                "ids.txt",
                String.join(
                        "\n", IntStream.range(0, FORGOTTEN).mapToObj(People::id).toList()));
        try (ChildCommand forget = ChildCommand.start(shell, List.of(), "forget", "m", "--file", ids.toString())) {
            assertThat(forget.reaches(() -> !before.containsAll(HomeFiles.blobs(shell.home(), ".slc"))))
                    .as(forget.said())
                    .isTrue();
        }
        assertThat(shell.run("where", "m", "--sample", People.id(0)).out())
                .containsAnyOf("pending: in no answer", "forgotten since");
        assertThat(shell.run("heal", "m", "--json").shards())
                .isEqualTo(undisturbed(People.from(FORGOTTEN, LongTraining.SAMPLES - FORGOTTEN)));
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".slc, 45", ".params, 42"})
    void an_ingest_that_was_killed_is_finished_by_the_same_command(String kind, int blobs) throws Exception {
        shell.run(LongTraining.words(shell, PEOPLE)).succeeded();
        People more = People.from(LongTraining.SAMPLES, 200);
        String file = shell.file("more.csv", more.csv()).toString();
        try (ChildCommand ingest = ChildCommand.start(shell, List.of(), "ingest", "m", "--data", file)) {
            assertThat(ingest.reaches(() -> HomeFiles.blobs(shell.home(), kind).size() >= blobs))
                    .as(ingest.said())
                    .isTrue();
        }
        assertThat(shell.run("ingest", "m", "--data", file, "--json").shards())
                .isEqualTo(undisturbed(PEOPLE.and(more)));
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void what_a_verification_that_was_killed_left_goes_when_the_home_is_opened() throws Exception {
        shell.run(LongTraining.words(shell, PEOPLE)).succeeded();
        try (ChildCommand verify = ChildCommand.start(shell, List.of(), "verify", "m", "--from-scratch")) {
            assertThat(verify.reaches(() -> HomeFiles.scratch(shell.home()).stream()
                            .anyMatch(file -> file.toString().endsWith(".params"))))
                    .as(verify.said())
                    .isTrue();
        }
        assertThat(HomeFiles.scratch(shell.home())).isNotEmpty();

        shell.run("show", "m").succeeded();

        assertThat(HomeFiles.scratch(shell.home())).isEmpty();
    }

    private void killTraining(BooleanSupplier moment) throws Exception {
        try (ChildCommand training = LongTraining.start(shell, PEOPLE)) {
            assertThat(training.reaches(moment)).as(training.said()).isTrue();
        }
    }

    private JsonNode undisturbed(People people) {
        return people.equals(PEOPLE) ? undisturbed : LongTraining.undisturbed(folder.resolve("undisturbed"), people);
    }
}
