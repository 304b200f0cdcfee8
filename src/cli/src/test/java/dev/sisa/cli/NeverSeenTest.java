package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code sisa forget} says, and exits with, of what was never seen. */
final class NeverSeenTest {

    private static final Pattern REQUEST = Pattern.compile("request ([0-9a-f]{32})");

    private final Shell shell;

    NeverSeenTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @BeforeEach
    void train() {
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void the_exit_status_says_it_each_time_however_it_is_asked() {
        String[] whom = {"--sample", People.id(1), "nobody", "--key", "k"};
        assertThat(exit(Shell.with(List.of("--dry-run"), whom))).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(exit(Shell.with(List.of("--no-wait"), whom))).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(exit(whom)).as("the same key").isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(exit("--sample", "nobody")).as("another request").isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(exit("--subject", "no-one")).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(exit("--subject", "no-one")).as("asked in vain before").isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(exit(Shell.with(List.of("--allow-unknown"), whom))).isEqualTo(ExitCodes.DONE);
        assertThat(exit("--sample", People.id(1))).as("erased before").isEqualTo(ExitCodes.DONE);
    }

    @Test
    void the_answer_as_json_has_kind_places_and_hints() {
        JsonNode answer = shell.run(
                        "forget", "m", "--json", "--subject", "PERSON-3", "--sample", People.id(1), " SAMPLE-2 ")
                .json();

        assertThat(answer.path("kind").asText()).isEqualTo("erasure");
        assertThat(answer.path("outcomes")).map(JsonNode::asText).containsExactly("accepted", "neverSeen");
        assertThat(answer.path("neverSeen").toString())
                .isEqualTo("{\"samples\":[{\"option\":\"--sample\",\"position\":2}],"
                        + "\"subjects\":[{\"option\":\"--subject\",\"position\":1}]}");
        assertThat(answer.path("hints").toString())
                .isEqualTo(
                        "[{\"at\":{\"option\":\"--sample\",\"position\":2},\"changes\":[\"trimmed\",\"lower_case\"]},"
                                + "{\"at\":{\"option\":\"--subject\",\"position\":1},\"changes\":[\"lower_case\"]}]");
        JsonNode nobody =
                shell.run("forget", "m", "--json", "--sample", "nobody").json();
        assertThat(nobody.path("kind").asText()).isEqualTo("nothing-found");
        assertThat(nobody.path("hints")).isEmpty();
        assertThat(nobody.has("answeredAt")).isTrue();
        assertThat(nobody.has("erasedAt")).isFalse();
        assertThat(shell.run("forget", "m", "--json", "--sample", People.id(1))
                        .succeeded()
                        .json()
                        .path("kind")
                        .asText())
                .isEqualTo("already-erased");
    }

    @Test
    void a_hint_names_the_change_and_never_the_id_and_nothing_is_forgotten_by_it() {
        Outcome outcome = shell.run("forget", "m", "--sample", People.id(1) + " ", "Sample-2");

        assertThat(outcome.out())
                .contains(
                        "\nid 1 of --sample would match without the blank around it\n",
                        "\nid 2 of --sample would match in lower case\n")
                .contains("\nshould the never seen come late, they stay out\n")
                .doesNotContainIgnoringCase("sample-1", "sample-2");
        assertThat(where(People.id(1))).startsWith("shard ").doesNotContain("pending");
        assertThat(where("Sample-2")).startsWith("never seen, and kept out since");
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
    }

    @Test
    void status_says_that_nothing_was_erased() {
        Outcome asked = shell.run("forget", "m", "--sample", "nobody", "--subject", "no-one");
        assertThat(asked.out())
                .contains(": nothing was found of it\n")
                .contains("nothing was found of what is named, so nothing was erased (receipt 1 says so)");
        Matcher request = REQUEST.matcher(asked.out());
        assertThat(request.find()).isTrue();

        assertThat(shell.run("status", "m", request.group(1)).succeeded().out())
                .contains("COMPLETED, nothing was found of it and nothing erased\n")
                .contains("of 1 subject no sample was ever seen\n")
                .containsPattern("\nanswered +[0-9T:.Z-]+ +1")
                .doesNotContainPattern("(?m)^(erased|healed|forgotten|erasure due) ");
    }

    private int exit(String... words) {
        Outcome outcome = shell.run(Shell.with(List.of("forget", "m"), words));
        assertThat(outcome.err()).doesNotContain("fault of sisa");
        return outcome.exit();
    }

    private String where(String id) {
        return shell.run("where", "m", "--sample", id).succeeded().out();
    }
}
