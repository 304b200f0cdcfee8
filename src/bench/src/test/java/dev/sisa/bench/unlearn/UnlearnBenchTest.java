package dev.sisa.bench.unlearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.bench.PeopleBench;
import dev.sisa.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa bench unlearn}. */
final class UnlearnBenchTest {

    private final PeopleBench people;

    UnlearnBenchTest(@TempDir Path folder) {
        this.people = PeopleBench.in(folder);
    }

    @Test
    void it_counts_what_is_expected_and_trains_what_it_counts() throws IOException {
        JsonNode result = run("--shards", "4", "--slices", "5", "--requests", "3", "--trials", "300", "--trained", "2");
        assertThat(result.path("trials").asInt()).isEqualTo(300);
        assertThat(result.path("visitsSpeedup").asDouble())
                .isEqualTo(result.path("expectedSpeedup").asDouble(), within(0.2));
        assertThat(result.path("cpuSpeedup").asDouble()).isPositive();
        assertThat(result.path("wallSpeedup").asDouble()).isPositive();
        assertThat(result.path("meanOfOneModel").path("visits").asDouble()).isEqualTo(2 * (397 + 394) / 2.0);
        assertThat(Files.readString(people.chart())).startsWith("<svg ").contains(">training CPU</text>");
    }

    @Test
    void without_training_it_says_nothing_of_time() {
        JsonNode result = run("--trials", "5", "--trained", "0");
        assertThat(result.has("cpuSpeedup")).isFalse();
        assertThat(result.path("trainedTrials").asInt()).isZero();
    }

    private JsonNode run(String... more) {
        return people.run("unlearn", Shell.with(List.of("--placement", "uniform"), more))
                .json();
    }
}
