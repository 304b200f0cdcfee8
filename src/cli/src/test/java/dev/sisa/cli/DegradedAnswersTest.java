package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.output.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa predict} while constituents are out of the vote: here their checkpoints are damaged. */
final class DegradedAnswersTest {

    private final Shell shell;
    private final String labelled;

    DegradedAnswersTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.labelled = shell.file("labelled.csv", People.from(500, 12).csv()).toString();
        shell.train(
                        shell.file("people.csv", People.of(90).csv()),
                        "--keys",
                        shell.knownKeys().toString())
                .succeeded();
    }

    @Test
    void a_whole_model_refuses_nothing() {
        JsonNode result = predict("--json").succeeded().json();

        assertThat(result.path("summary").path("counts").required("answered").asInt())
                .isEqualTo(12);
        assertThat(result.path("summary").path("counts").required("certified").asInt())
                .isEqualTo(12);
        assertThat(result.path("summary").path("counts").required("refused").asInt())
                .isZero();
        assertThat(result.path("summary").required("degraded").asBoolean()).isFalse();
        assertThat(result.path("summary").path("voterCount").asInt()).isEqualTo(3);
        assertThat(result.path("predictions")).allSatisfy(answer -> assertThat(answer.path("modelVersion"))
                .isEqualTo(result.path("summary").required("modelVersion")));
    }

    @Test
    void below_the_quorum_rows_are_refused_and_the_remedy_is_named() throws IOException {
        damage(0, 1);
        Outcome refused = predict();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out().lines()).hasSize(13).element(1).isEqualTo("sample-500,,,");
        assertThat(refused.err())
                .contains("0 rows answered; some constituents are rolled back or out of the vote")
                .contains(
                        "12 rows refused: healing may change the label, and only 1 of the 2 constituents that the quorum"
                                + " asks for vote from at least half their steps")
                .contains("`sisa heal m` brings the others back; a lower --quorum answers with fewer")
                .doesNotContain("accuracy", "shard");
        shell.run("heal", "m").succeeded();
        predict().succeeded();
    }

    @Test
    void a_refusal_in_json_has_numbers_and_no_shard() throws IOException {
        damage(0, 1);
        Outcome refused = predict("--json");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).doesNotContain("shard");
        JsonNode result = refused.json();
        assertThat(result.path("summary").path("counts").required("refused").asInt())
                .isEqualTo(12);
        assertThat(result.required("summary").has("accuracy")).isFalse();
        assertThat(result.path("predictions").path(0).toString())
                .isEqualTo("{\"id\":\"sample-500\",\"state\":\"refused\",\"refusal\":"
                        + "{\"reason\":\"below-quorum\",\"votingCount\":1,\"neededCount\":2}}");
    }

    @Test
    void a_lower_quorum_answers_with_fewer() throws IOException {
        damage(0, 1);
        JsonNode result = predict("--json", "--quorum", "0.3").succeeded().json();

        assertThat(result.path("summary").path("counts").required("answered").asInt())
                .isEqualTo(12);
        assertThat(result.path("summary").path("voterCount").asInt()).isEqualTo(1);
        assertThat(result.path("summary").required("degraded").asBoolean()).isTrue();
        assertThat(result.path("summary").path("counts").required("certified").asInt())
                .isZero();
    }

    @Test
    void the_accuracy_is_that_of_answered_rows() throws IOException {
        damage(0);
        Outcome some = predict("--quorum", "1", "--aggregation", "majority");
        List<String> lines = some.out().lines().skip(1).toList();
        long refused = lines.stream().filter(line -> line.endsWith(",,,")).count();

        assertThat(refused)
                .as("of the two left, some agree on a label and some do not")
                .isBetween(1L, 11L);
        assertThat(lines).filteredOn(line -> !line.endsWith(",,,")).allMatch(line -> line.endsWith(",true"));
        assertThat(some.exit()).isEqualTo(1);
        assertThat(some.err())
                .contains("of " + Figures.count(12 - refused, "row") + " with a label; " + Figures.count(refused, "row")
                        + " without an answer not counted");
    }

    @Test
    void without_voters_there_is_no_answer_at_any_quorum() throws IOException {
        damage(0, 1, 2);
        Outcome refused = predict("--quorum", "0");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("0 rows answered: no constituent votes\n")
                .contains("12 rows refused: no constituent votes. `sisa heal m` trains what is missing");
        assertThat(predict("--json")
                        .json()
                        .path("predictions")
                        .path(0)
                        .path("refusal")
                        .path("reason")
                        .asText())
                .isEqualTo("no-voters");
    }

    @Test
    void label_only_answers_have_no_scores() {
        JsonNode result = predict("--json", "--label-only").succeeded().json();

        assertThat(result.path("predictions")).hasSize(12).noneMatch(answer -> answer.has("scores"));
        assertThat(predict("--label-only").succeeded().out().lines().skip(1))
                .allMatch(line -> line.matches("sample-5\\d\\d,(no|yes),,true"));
    }

    private Outcome predict(String... options) {
        return shell.run(Shell.with(List.of("predict", "m", "--data", labelled), options));
    }

    private void damage(int... shards) throws IOException {
        for (int shard : shards) {
            for (String key : HomeFiles.blobs(shell.home(), ".params")) {
                if (key.startsWith("ckpt/m=m/s=" + shard + "/")) {
                    Files.delete(shell.home().resolve("blobs").resolve(key));
                }
            }
        }
    }
}
