package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that {@code sisa forget} refuses, before anything is changed, since they name samples that are not there. */
final class MustExistTest {

    private final Shell shell;

    MustExistTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void nothing_is_changed_if_all_must_exist_and_something_does_not() {
        Map<String, Integer> before = HomeFiles.state(shell.home());
        String[] refused = {"forget", "m", "--must-exist", "--sample", People.id(1), "Sample-2", "--subject", "no-one"};

        shell.run(refused)
                .refused(
                        ExitCodes.MISUSE,
                        "nothing was changed",
                        "never seen: id 2 of --sample;",
                        "people never seen: id 1 of --subject;",
                        "id 2 of --sample would match in lower case");
        shell.run(Shell.with(List.of(refused), "--dry-run")).refused(ExitCodes.MISUSE, "nothing was changed");
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
        shell.run("forget", "m", "--must-exist", "--sample", People.id(1)).succeeded();
        shell.run("forget", "m", "--must-exist", "--sample", People.id(1)).succeeded();
        shell.run("forget", "m", "--must-exist", "--allow-unknown", "--sample", People.id(1))
                .refused(ExitCodes.MISUSE, "state one of them");
    }

    @Test
    void programs_are_told_all_places_of_what_must_exist_and_does_not() {
        List<String> strangers =
                IntStream.range(0, 12).mapToObj(i -> "stranger-" + i).toList();
        String[] words = Shell.with(
                List.of("forget", "m", "--json", "--must-exist", "--subject", "PERSON-3", "--sample"),
                strangers.toArray(String[]::new));

        for (String[] asked : List.of(words, Shell.with(List.of(words), "--dry-run"))) {
            Outcome refused = shell.run(asked);
            refused.refused(ExitCodes.MISUSE, "nothing was changed", "9, 10, ...");
            JsonNode error = refused.json().path("error");
            assertThat(error.path("code").asText()).isEqualTo("unknown-ids");
            assertThat(error.path("remedy").asText()).isEqualTo("Correct these ids, or leave --must-exist out.");
            JsonNode places = refused.json().path("neverSeen");
            assertThat(places.path("samples").findValues("position"))
                    .map(JsonNode::asInt)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 12).boxed().toList());
            assertThat(places.path("subjects").toString()).isEqualTo("[{\"option\":\"--subject\",\"position\":1}]");
            assertThat(refused.json().path("neverSeen").path("hints").toString())
                    .isEqualTo("[{\"at\":{\"option\":\"--subject\",\"position\":1},\"changes\":[\"lower-case\"]}]");
        }
    }

    @Test
    void people_cannot_be_forgotten_by_a_model_that_knows_none() {
        String schema = People.SCHEMA.replace("\"subject\": {\"column\": \"person\"},", "\"ignore\": [\"person\"],");
        shell.run(
                        "train",
                        "bare",
                        "--data",
                        shell.file("people.csv", People.of(60).csv()).toString(),
                        "--schema",
                        shell.file("bare.json", schema).toString(),
                        "--shards",
                        "2",
                        "--slices",
                        "2",
                        "--placement",
                        "uniform")
                .succeeded();
        Map<String, Integer> before = HomeFiles.state(shell.home());

        for (String more : List.of("--no-wait", "--dry-run", "--allow-unknown")) {
            shell.run("forget", "bare", "--subject", People.subject(1), "--sample", People.id(1), more)
                    .refused(ExitCodes.MISUSE, "no column in the schema of model bare is the subject", "--sample");
        }
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
        JsonNode error = shell.run("forget", "bare", "--subject", People.subject(1), "--json")
                .json()
                .path("error");
        assertThat(error.path("code").asText()).isEqualTo("misuse");
        assertThat(error.path("exit").asInt()).isEqualTo(ExitCodes.MISUSE);
        assertThat(error.has("remedy")).as("the message names it").isFalse();
    }

    @BeforeEach
    void train() {
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }
}
