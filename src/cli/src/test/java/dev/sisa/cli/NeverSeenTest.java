package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer and exit status of {@code sisa forget} for samples and people never seen. */
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

        assertThat(answer.path("request").path("kind").asText()).isEqualTo("erasure");
        assertThat(answer.path("outcomes")).map(JsonNode::asText).containsExactly("accepted", "never-seen");
        JsonNode unseen = answer.path("neverSeen");
        assertThat(unseen.path("samples").toString()).isEqualTo("[{\"option\":\"--sample\",\"position\":2}]");
        assertThat(unseen.path("subjects").toString()).isEqualTo("[{\"option\":\"--subject\",\"position\":1}]");
        assertThat(unseen.path("hints").toString())
                .isEqualTo(
                        "[{\"at\":{\"option\":\"--sample\",\"position\":2},\"changes\":[\"trimmed\",\"lower-case\"]},"
                                + "{\"at\":{\"option\":\"--subject\",\"position\":1},\"changes\":[\"lower-case\"]}]");
        JsonNode nobody =
                shell.run("forget", "m", "--json", "--sample", "nobody").json();
        assertThat(nobody.path("request").path("kind").asText()).isEqualTo("nothing-found");
        assertThat(nobody.path("neverSeen").required("hints")).isEmpty();
        assertThat(nobody.path("request").has("answeredAt")).isTrue();
        assertThat(nobody.required("request").has("erasedAt")).isFalse();
        assertThat(shell.run("forget", "m", "--json", "--sample", People.id(1))
                        .succeeded()
                        .json()
                        .path("request")
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

    /** Of a sample that is erased by its own id nothing is kept that tells whose it was. */
    @Test
    void it_is_not_said_of_a_person_erased_sample_by_sample_that_no_sample_was_ever_here() {
        shell.run("forget", "m", "--sample", People.id(10), People.id(11)).succeeded();
        String noTrace = "one that was erased by its own id leaves no trace of whose it was";

        Outcome asked = shell.run("forget", "m", "--subject", People.subject(5));

        assertThat(asked.exit()).isEqualTo(ExitCodes.NEVER_SEEN);
        assertThat(asked.out()).contains("\nno sample is known of people never seen; " + noTrace + "\n");
        Matcher request = REQUEST.matcher(asked.out());
        assertThat(request.find()).isTrue();
        assertThat(shell.run("status", "m", request.group(1)).succeeded().out()).contains(noTrace);
        Path receipts = shell.folder().resolve("receipts");
        Path key = shell.folder().resolve("sisa.pub");
        shell.run("receipts", "m", "--out", receipts.toString(), "--public-key", key.toString())
                .succeeded();
        assertThat(Shell.bare("verify", receipts.resolve("m-000000000003.json").toString(), "--key", key.toString())
                        .succeeded()
                        .out())
                .contains("found: never seen subjects 1\n", noTrace);
    }

    @Test
    void people_who_were_never_seen_are_counted_wherever_counts_stand() {
        String[] whom = {"--subject", "no-one", "--json"};

        assertThat(neverSeenSubjects(exitless("--dry-run", whom))).isEqualTo(1);
        assertThat(neverSeenSubjects(exitless("--no-wait", whom).path("request")))
                .isEqualTo(1);
        JsonNode done = shell.run(Shell.with(List.of("forget", "m"), whom)).json();
        assertThat(neverSeenSubjects(done.path("request"))).isEqualTo(1);
        String request = done.path("request").path("requestId").asText();
        assertThat(neverSeenSubjects(
                        shell.run("status", "m", request, "--json").succeeded().json()))
                .isEqualTo(1);
        String line = "accepted 0, joined 0, already erased 0, never seen 0, people never seen 1\n";
        assertThat(shell.run("status", "m", request).succeeded().out()).contains(line);
        assertThat(shell.run("forget", "m", "--subject", "no-one").out()).contains(line);
        assertThat(shell.run("forget", "m", "--subject", "no-one", "--dry-run").out())
                .contains(line);
    }

    private JsonNode exitless(String option, String... whom) {
        return shell.run(Shell.with(List.of("forget", "m", option), whom)).json();
    }

    private static int neverSeenSubjects(JsonNode answer) {
        return answer.path("counts").path("neverSeenSubjects").asInt(-1);
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
                .contains(", never seen 1, people never seen 1\nno sample is known of people never seen; ")
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

    @Test
    void a_request_that_finds_nothing_has_no_milestone_of_an_erasure() {
        JsonNode accepted = shell.run("forget", "m", "--sample", "nobody", "--no-wait", "--allow-unknown", "--json")
                .succeeded()
                .json()
                .path("request");

        assertThat(accepted.path("kind").asText()).isEqualTo("nothing-found");
        assertThat(accepted.has("forgottenAt")).isFalse();
        assertThat(accepted.has("receivedAt")).isTrue();
    }
}
