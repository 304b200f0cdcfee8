package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanTest {

    @Test
    void the_purchase_set_of_the_paper_is_planned_at_its_exact_speedup() {
        JsonNode choice = plan("--requests", "8", "--shards", "20", "--slices", "50");
        assertThat(choice.path("expectedSpeedup").path("mean").asDouble()).isEqualTo(4.23, within(0.005));
        assertThat(choice.path("oneByOneSpeedup").path("mean").asDouble()).isEqualTo(29.7, within(0.05));
        assertThat(choice.path("expectedVisits").path("mean").asDouble()).isEqualTo(590_908, within(1.0));
        assertThat(choice.path("useful").asBoolean()).isTrue();
        assertThat(choice.has("checkpointBytes")).isFalse();
    }

    @Test
    void a_rate_becomes_a_number_of_requests() {
        JsonNode byRate = plan("--rate", "0.000032", "--shards", "20", "--slices", "50");
        assertThat(byRate).isEqualTo(plan("--requests", "8", "--shards", "20", "--slices", "50"));
    }

    @ParameterizedTest
    @CsvSource({"sgd, 1", "momentum, 2", "adam, 3"})
    void checkpoints_hold_parameters_and_updater_state(String updater, int copies) {
        JsonNode choice = plan(
                "--requests",
                "8",
                "--shards",
                "2",
                "--slices",
                "5",
                "--network",
                "128:tanh",
                "--features",
                "600",
                "--classes",
                "2",
                "--updater",
                updater);
        long parameters = 601L * 128 + 129 * 2;
        assertThat(choice.path("checkpointBytes").asLong()).isEqualTo(parameters * Float.BYTES * 2 * 5 * copies);
    }

    @Test
    void text_marks_the_choices_that_no_other_beats() {
        String text = Shell.bare(
                        "plan", "--samples", "250000", "--requests", "8", "--shards", "1,10", "--slices", "1,10")
                .succeeded()
                .out();
        assertThat(text.lines().filter(line -> line.endsWith("  pareto")).count())
                .isEqualTo(3);
        assertThat(text).contains("1.76 x", "8 requests of 250,000 samples");
    }

    @Test
    void samples_are_too_many_only_for_a_simulation() {
        JsonNode plan = Shell.bare("plan", "--samples", "3000000000", "--requests", "5", "--json")
                .succeeded()
                .json();
        assertThat(plan.path("sampleCount").asLong()).isEqualTo(3_000_000_000L);
    }

    @Test
    void small_checkpoints_have_a_size_as_well() {
        String text = Shell.bare(("plan --samples 100 --requests 1 --shards 2 --slices 3 --network none --features 9"
                                + " --classes 2")
                        .split(" ", -1))
                .succeeded()
                .out();
        assertThat(text).contains("  0.5 KiB  ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --samples 100                              | state either --requests K or --rate P
            --samples 100 --requests 1 --rate 0.1      | state either --requests K or --rate P
            --samples 100 --rate 1.5                   | --rate is a probability in [0, 1], not 1.5
            --samples 100 --requests 100               | at least 1 must stay, and training takes at least 1 pass; stated are requests: 100, passes: 10
            --samples 100 --requests 1 --trials 3      | --trials would change nothing, since nothing is simulated
            --samples 100 --requests 1 --seed 3        | --seed would change nothing, since nothing is simulated
            --samples 100 --requests 1 --prior=        | --prior is empty: write zipf:EXPONENT
            --samples 3000000000 --requests 1 --prior zipf:1 | 3000000000 samples are too many to simulate
            --samples 100 --requests 1 --features 8    | all of --network, --features and --classes
            --samples 100 --requests 1 --shards 0      | at least 1 shard of 1 slice, not 0 of 1
            """)
    void what_cannot_be_planned_is_explained(String words, String reason) {
        Shell.bare(("plan " + words).split(" ", -1)).refused(2, reason);
    }

    private static JsonNode plan(String... words) {
        String[] line = Shell.with(List.of("plan", "--samples", "250000", "--json"), words);
        return Shell.bare(line).succeeded().json().path("choices").path(0);
    }
}
