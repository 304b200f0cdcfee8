package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa predict}, {@code show}, {@code where} and {@code schema}. */
final class AnswersTest {

    private final Shell shell;
    private final String labelled;
    private final String unlabelled;

    AnswersTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        People more = People.from(500, 12);
        this.labelled = shell.file("labelled.csv", more.csv()).toString();
        this.unlabelled = shell.file("unlabelled.csv", more.unlabelledCsv()).toString();
        String keys = shell.knownKeys().toString(); // under other keys a slice may be empty
        shell.train(shell.file("people.csv", People.of(90).csv()), "--keys", keys)
                .succeeded();
    }

    @Test
    void predict_prints_a_line_for_each_row() {
        Outcome predicted = shell.run("predict", "m", "--data", unlabelled).succeeded();
        List<String> lines = predicted.out().lines().toList();
        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst()).isEqualTo("id,label,score,certified");
        assertThat(lines.get(1)).matches("sample-500,(no|yes),[01]\\.\\d{4},true");
        assertThat(predicted.err())
                .contains("12 rows answered by 3 constituents")
                .doesNotContain("accuracy");
    }

    @Test
    void predict_as_json_has_the_accuracy_where_labels_are_known() {
        JsonNode result = shell.run("predict", "m", "--data", labelled, "--json")
                .succeeded()
                .json();
        assertThat(result.path("summary").path("accuracy").isDouble()).isTrue();
        assertThat(result.path("summary").path("counts").path("labelled").asInt())
                .isEqualTo(12);
        assertThat(result.path("summary").path("accuracy").asDouble()).isEqualTo(right(result) / 12.0);
        assertThat(result.path("predictions")).hasSize(12).allSatisfy(answer -> assertThat(answer.fieldNames())
                .toIterable()
                .containsExactly(
                        "id", "state", "label", "scores", "voterCount", "degraded", "certified", "modelVersion"));
    }

    @Test
    void predict_as_json_has_no_accuracy_where_no_label_is_known() {
        JsonNode result = shell.run("predict", "m", "--data", unlabelled, "--json")
                .succeeded()
                .json();
        assertThat(result.required("summary").has("accuracy")).isFalse();
        assertThat(result.path("summary").path("counts").path("rows").asInt()).isEqualTo(12);
    }

    @Test
    void json_stays_json_though_a_late_row_is_bad() {
        String table = People.from(500, 1_100).unlabelledCsv() + "sample-9,person-9,0,old,rome,5\n";
        Outcome predicted = shell.run(
                "predict",
                "m",
                "--json",
                "--data",
                shell.file("late.csv", table).toString());
        assertThat(predicted.exit()).isEqualTo(1);
        assertThat(predicted.json().path("predictions")).hasSize(1_024);
        assertThat(predicted.json().path("error").path("message").asText()).contains("late.csv, line 1102", "\"age\"");
        assertThat(predicted.err()).contains("late.csv, line 1102");
    }

    @Test
    void predict_averages_if_asked_to() {
        JsonNode mean = shell.run("predict", "m", "--data", labelled, "--json", "--aggregation", "mean")
                .succeeded()
                .json();
        JsonNode majority = shell.run("predict", "m", "--data", labelled, "--json", "--aggregation", "majority")
                .succeeded()
                .json();
        assertThat(mean.path("predictions").path(0).path("scores"))
                .isNotEqualTo(majority.path("predictions").path(0).path("scores"));
    }

    @Test
    void show_is_a_grid_of_shards_and_slices() {
        JsonNode result = shell.run("show", "m", "--json").succeeded().json();
        assertThat(result.path("model").asText()).isEqualTo("m");
        assertThat(result.path("shards")).hasSize(3).allSatisfy(shard -> {
            assertThat(shard.path("servingStep").asInt()).isEqualTo(3);
            assertThat(shard.path("slices")).hasSize(3).allSatisfy(slice -> assertThat(
                            slice.path("state").asText())
                    .isEqualTo("trained"));
        });
        assertThat(shell.run("show", "m").succeeded().out()).containsPattern("shard +samples +serving +s1 +s2 +s3");
    }

    @Test
    void where_knows_live_forgotten_and_unseen_samples() {
        assertThat(state("sample-3")).isEqualTo("live");
        assertThat(state("sample-999")).isEqualTo("never-seen");
        shell.run("forget", "m", "--sample", "sample-3").succeeded();
        assertThat(state("sample-3")).isEqualTo("forgotten");
        assertThat(shell.run("where", "m", "--sample", "sample-4").succeeded().out())
                .matches("shard \\d, slice \\d, prior [0-9.]+\n");
    }

    @Test
    void schema_drafts_what_needs_only_a_label_to_be_read() {
        Outcome draft = Shell.bare("schema", labelled, "--json").succeeded();
        assertThat(draft.json().path("features").fieldNames())
                .toIterable()
                .containsExactly("id", "person", "risk", "age", "city", "income", "class");
        assertThat(Shell.bare("schema", labelled).succeeded().out()).startsWith("{\n  // ");
    }

    private String state(String sample) {
        return shell.run("where", "m", "--sample", sample, "--json")
                .succeeded()
                .json()
                .path("state")
                .asText();
    }

    private static long right(JsonNode result) {
        List<People.Person> truth = People.from(500, 12).rows();
        long right = 0;
        for (int i = 0; i < truth.size(); i++) {
            JsonNode answer = result.path("predictions").path(i);
            right += answer.path("label").asText().equals(truth.get(i).label()) ? 1 : 0;
        }
        return right;
    }
}
