package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sisa plan --model}. */
final class PlanModelTest {

    private final Shell shell;
    private final String test;

    PlanModelTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.test = shell.file("test.csv", People.from(500, 100).csv()).toString();
        String keys = shell.knownKeys().toString(); // which two constituents agree depends on them
        shell.train(shell.file("people.csv", People.of(200).csv()), "--batch", "16", "--keys", keys)
                .succeeded();
    }

    @Test
    void the_model_as_it_is_is_as_right_as_its_answers() {
        JsonNode now = model("--requests", "1").path("accuracy").path("now");
        assertThat(now.path("majority").path("accuracy").asDouble()).isEqualTo(predicted("m", "majority"));
        assertThat(now.path("mean").path("accuracy").asDouble()).isEqualTo(predicted("m", "mean"));
    }

    @Test
    void a_request_rolls_one_constituent_back_or_takes_it_out() {
        JsonNode accuracy = model("--requests", "1").path("accuracy");
        JsonNode meanwhile = accuracy.path("interim");
        double rolledBack = meanwhile.path("rolledBackCount").required("mean").asDouble();
        assertThat(rolledBack + meanwhile.path("outCount").required("mean").asDouble())
                .isEqualTo(1, within(1e-9));
        assertThat(rolledBack).isBetween(0.5, 0.8);
        assertThat(accuracy.path("constituentCount").asInt()).isEqualTo(3);
        assertThat(accuracy.path("testRowCount").asInt()).isEqualTo(100);
    }

    @Test
    void with_everybody_out_nothing_is_answered() {
        JsonNode meanwhile = model("--requests", "199").path("accuracy").path("interim");
        assertThat(meanwhile.path("outCount").required("mean").asDouble()).isEqualTo(3);
        assertThat(meanwhile.path("majority").required("answeredShare").asDouble())
                .isZero();
        assertThat(meanwhile.path("mean").required("answeredShare").asDouble()).isZero();
        assertThat(meanwhile.path("majority").has("accuracy")).isFalse();
        assertThat(meanwhile.path("mean").has("accuracy")).isFalse();
    }

    @Test
    void what_the_quorum_floor_refuses_is_not_counted_as_answered() {
        shell.run("policy", "m", "--quorum", "1").succeeded();
        JsonNode strict = model("--requests", "1").path("accuracy");
        assertThat(strict.path("quorumFloor").asDouble()).isEqualTo(1);
        assertThat(strict.path("now").path("majority").path("answeredShare").asDouble())
                .isEqualTo(1);
        assertThat(strict.path("interim").path("majority").path("answeredShare").asDouble())
                .isBetween(0.2, 0.95);
        assertThat(strict.path("interim").path("majority").path("accuracy").asDouble())
                .as("two that agree are right more often than all")
                .isGreaterThan(
                        strict.path("now").path("majority").path("accuracy").asDouble());
        shell.run("policy", "m", "--quorum", "0").succeeded();
        JsonNode lenient = model("--requests", "1").path("accuracy").path("interim");
        assertThat(lenient.path("majority").path("answeredShare").asDouble()).isEqualTo(1);
    }

    @Test
    void its_own_layout_is_counted_beside_those_that_are_expected() {
        JsonNode plan = plan("--requests", "4", "--shards", "3", "--slices", "3");
        JsonNode own = plan.path("choices").path(0);
        JsonNode expected = plan.path("choices").path(1);
        assertThat(plan.path("sampleCount").asInt()).isEqualTo(200);
        assertThat(own.path("placement").asText()).isEqualTo("model m");
        assertThat(own.path("expectedVisits").path("mean").asDouble())
                .isEqualTo(expected.path("expectedVisits").path("mean").asDouble(), within(60.0));
        assertThat(own.required("checkpointBytes")).isEqualTo(expected.path("checkpointBytes"));
        assertThat(expected.has("accuracy")).isFalse();
    }

    @Test
    void a_model_of_a_drafted_schema_is_measured_with_the_scales_that_it_learned() {
        String data = shell.folder().resolve("people.csv").toString();
        Path schema = shell.file(
                "drafted.json",
                Shell.bare("schema", data, "--label", "class").succeeded().out());
        shell.run("train", "drafted", "--data", data, "--schema", schema.toString(), "--shards", "3", "--slices", "3")
                .succeeded();

        assertThat(schema).content().contains("\"learned\"");
        JsonNode accuracy = planOf("drafted", "--requests", "1").at("/choices/0/accuracy");
        assertThat(accuracy.at("/now/majority/accuracy").asDouble()).isEqualTo(predicted("drafted", "majority"));
        assertThat(accuracy.at("/now/mean/accuracy").asDouble()).isEqualTo(predicted("drafted", "mean"));
    }

    @Test
    void text_shows_accuracy_now_and_meanwhile() {
        String text = shell.run("plan", "--model", "m", "--test", test, "--rate", "0.01", "--shards", "3")
                .succeeded()
                .out();
        assertThat(text)
                .contains("accuracy of m", "2 requests of 200 samples", "100 test rows, 3 constituents")
                .contains("the quorum floor of 60.0 %")
                .containsPattern("as it is +[0-9.]+ % +[0-9.]+ % +100.0 % +[0-9.]+ % +[0-9.]+ % +100.0 % +0 +0")
                .containsPattern("until healed +([0-9.]+ % +){6}[0-9.]+ ± ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --model m --requests 1                         | --model NAME and --test FILE go together
            --test T --requests 1                          | --model NAME and --test FILE go together
            --model m --test T --requests 1 --passes 3     | --passes and --model exclude each other
            --model m --test T --requests 1 --prior zipf:1 | --prior and --model exclude each other
            --requests 1                                   | state --samples N, or --model NAME and --test FILE
            """)
    void what_the_model_says_is_not_said_twice(String words, String reason) {
        shell.run(("plan " + words).split(" ", -1)).refused(2, reason);
    }

    @Test
    void more_requests_than_samples_are_refused() {
        shell.run("plan", "--model", "m", "--test", test, "--requests", "200").refused(2, "at least 1 must stay");
    }

    private double predicted(String model, String aggregation) {
        return shell.run("predict", model, "--data", test, "--aggregation", aggregation, "--json")
                .succeeded()
                .json()
                .path("summary")
                .path("accuracy")
                .asDouble();
    }

    private JsonNode model(String... words) {
        return plan(words).path("choices").path(0);
    }

    private JsonNode plan(String... words) {
        return planOf("m", words);
    }

    private JsonNode planOf(String model, String... words) {
        List<String> line = List.of("plan", "--model", model, "--test", test, "--json");
        return shell.run(Shell.with(line, words)).succeeded().json();
    }
}
