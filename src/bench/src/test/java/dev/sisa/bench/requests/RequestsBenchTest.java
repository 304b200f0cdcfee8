package dev.sisa.bench.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.bench.BenchRun;
import org.junit.jupiter.api.Test;

/** {@code sisa bench requests}. */
final class RequestsBenchTest {

    @Test
    void requests_are_healed_as_often_as_counted() {
        JsonNode result = BenchRun.ofLine("requests --requests 10 --trials 4 --trained 12 --samples 0 --json")
                .succeeded()
                .json();
        assertThat(result.path("counted")).hasSize(2);
        JsonNode uniform = result.path("counted").path(0);
        assertThat(uniform.path("expectedOneByOne").asDouble()).isEqualTo(0.356);
        assertThat(uniform.path("runs").asDouble())
                .isBetween(1.0, uniform.path("mostRuns").asDouble());
        assertThat(uniform.path("inWindows").asDouble())
                .isBetween(
                        uniform.path("oneBatch").asDouble(),
                        uniform.path("oneByOne").asDouble());
        assertThat(result.path("trained")).hasSize(2);
        for (JsonNode made : result.path("trained")) {
            assertThat(made.path("runsMade").asInt())
                    .isPositive()
                    .isEqualTo(made.path("runsCounted").asInt());
            assertThat(made.path("visitsMade").asLong())
                    .isPositive()
                    .isEqualTo(made.path("visitsCounted").asLong());
        }
        assertThat(result.has("speed")).isFalse();
    }

    @Test
    void requests_are_timed_in_a_home_that_is_filled_for_it() {
        JsonNode speed = BenchRun.ofLine(
                        "requests --trials 0 --trained 0 --samples 6000 --shards 3 --slices 4 --calls 8 --erased 1 --large 2500 --json")
                .succeeded()
                .json()
                .path("speed");
        assertThat(speed.path("samples").asInt()).isEqualTo(6_000);
        assertThat(speed.path("accepted").path("calls").asInt()).isEqualTo(8);
        assertThat(speed.path("erased").path("p50Millis").asDouble()).isPositive();
        assertThat(speed.path("requestsPerSecond").asDouble()).isPositive();
        assertThat(speed.path("large").path("parts").asInt()).isEqualTo(2);
    }
}
