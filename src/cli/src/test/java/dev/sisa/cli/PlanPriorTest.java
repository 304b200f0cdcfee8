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

/** {@code sisa plan --prior}. */
final class PlanPriorTest {

    private static final String GROUPS = "0.001:0.9,0.05:0.1";

    @Test
    void all_placements_are_compared_on_the_same_requests() {
        JsonNode choices = plan("--requests", "10", "--prior", "zipf:1").path("choices");
        assertThat(choices).hasSize(3);
        assertThat(choices)
                .extracting(choice -> choice.path("placement").asText())
                .containsExactly("uniform", "prior-ordered", "prior-sharded");
        double uniform = choices.path(0).path("expectedSpeedup").path("mean").asDouble();
        assertThat(uniform)
                .isEqualTo(
                        closedForm(),
                        within(4
                                * choices.path(0)
                                        .path("expectedSpeedup")
                                        .path("standardError")
                                        .asDouble()));
        assertThat(choices.path(1).path("expectedSpeedup").path("mean").asDouble())
                .isGreaterThan(1.5 * uniform);
        assertThat(choices.path(1).path("pareto").asBoolean()).isTrue();
        assertThat(choices.path(0).path("pareto").asBoolean()).isFalse();
    }

    @Test
    void a_prior_says_how_many_requests_it_expects() {
        JsonNode plan = plan("--prior", GROUPS, "--placement", "uniform");
        assertThat(plan.path("requestCount").asInt()).isEqualTo(12);
        assertThat(plan.path("simulation").path("prior").asText()).isEqualTo(GROUPS);
        assertThat(plan.path("simulation").path("trialCount").asInt()).isEqualTo(20);
        assertThat(plan("--rate", "0.01", "--prior", GROUPS)
                        .path("requestCount")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void a_file_of_groups_is_the_same_prior(@TempDir Path folder) {
        String file =
                new Shell(folder).file("prior.csv", "0.001,0.9\n0.05, 0.1\n\n").toString();
        assertThat(plan("--prior", file).path("choices"))
                .isEqualTo(plan("--prior", GROUPS).path("choices"));
    }

    @Test
    void a_choice_is_trained_with_its_options(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        String people = shell.file("people.csv", People.of(300).csv()).toString();
        String schema = shell.file("schema.json", People.SCHEMA).toString();
        String[] plan = {
            "plan", "--samples", "300", "--prior", "0:1,0.001:1,0.005:1", "--shards", "3", "--slices", "4", "--json"
        };
        JsonNode choices = Shell.bare(plan).succeeded().json().path("choices");
        assertThat(choices).hasSize(3);
        for (JsonNode choice : choices) {
            String name = choice.path("placement").asText();
            List<String> words =
                    List.of("train", name, "--data", people, "--schema", schema, "--network", "none", "--passes", "1");
            shell.run(Shell.with(words, choice.path("options").asText().split(" ", -1)))
                    .succeeded();
        }
    }

    @Test
    void text_has_standard_errors() {
        String[] line = {
            "plan", "--samples", "500", "--requests", "5", "--prior", "zipf:1", "--shards", "4", "--slices", "5"
        };
        assertThat(Shell.bare(line).succeeded().out())
                .containsPattern("prior-ordered +4 +5 +[0-9,]+ ± [0-9,]+ +[0-9.]+ ± [0-9.]+ x")
                .contains("means of 100 trials ± their standard errors");
    }

    @Test
    void what_no_capacity_makes_is_left_out_and_said() {
        Outcome plan = Shell.bare(
                        "plan", "--samples", "2000", "--prior", GROUPS, "--shards", "3", "--slices", "5", "--json")
                .succeeded();
        assertThat(plan.json().path("choices")).hasSize(2);
        assertThat(plan.err()).contains("prior-sharded with 3 shards is left out", "all expect 11.80");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --requests 1 --placement uniform        | --placement would change nothing, since nothing is simulated: add --prior
            --prior zipf:one                        | "one" in "zipf:one" is not a number
            --prior zipf:-1                         | not 100 samples and -1.0
            --prior 0.1:1,0.2                       | "0.2" is not a group of a deletion prior: write PROBABILITY:SHARE
            --prior 1.5:1                           | lies in [0, 1], unlike 1.5
            --prior 0:1                             | so none is requested
            --prior 0.1:1 --requests 3 --rate 0.1   | state either --requests K or --rate P
            --prior 0.1:1,0:99 --requests 3         | 3 requests are more than the samples with a deletion prior above 0
            --prior zipf:1 --trials 1               | --trials must be at least 2, not 1
            --prior zipf:1 --shards 0               | at least 1 shard of 1 slice, not 0 of 1
            """)
    void what_cannot_be_simulated_is_explained(String words, String reason) {
        Shell.bare(("plan --samples 100 " + words).split(" ", -1)).refused(2, reason);
    }

    @Test
    void a_prior_that_is_not_there_is_explained() {
        Shell.bare("plan", "--samples", "100", "--prior", "missing.csv").refused(1, "there is no such file");
    }

    private static double closedForm() {
        return planned("--requests", "10")
                .path("choices")
                .path(0)
                .path("expectedSpeedup")
                .path("mean")
                .asDouble();
    }

    /** In twenty trials. */
    private static JsonNode plan(String... words) {
        return planned(Shell.with(List.of("--trials", "20"), words));
    }

    private static JsonNode planned(String... words) {
        List<String> line = List.of("plan", "--samples", "2000", "--shards", "20", "--slices", "10", "--json");
        return Shell.bare(Shell.with(line, words)).succeeded().json();
    }
}
