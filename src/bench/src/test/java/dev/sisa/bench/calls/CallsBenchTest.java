package dev.sisa.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.bench.BenchRun;
import org.junit.jupiter.api.Test;

/** {@code sisa bench calls}: its time is virtual, so it may be asserted. */
final class CallsBenchTest {

    private static final String LINE = "calls --samples 3000 --shards 4 --slices 2";

    @Test
    void figures_are_the_same_in_each_run_and_stay_below_their_ceilings() {
        JsonNode result = BenchRun.ofLine(LINE + " --json").succeeded().json();

        assertThat(BenchRun.ofLine(LINE + " --json").succeeded().json()).isEqualTo(result);
        assertThat(result.path("oneForgottenMillis").asDouble()).isBetween(5.0, 60.0);
        assertThat(result.path("manyForgottenMillis").asDouble()).isBetween(5.0, 500.0);
        assertThat(result.path("warmAnswerMillis").asDouble()).isBetween(5.0, 15.0);
        assertThat(result.path("coldAnswerMillis").asDouble()).isBetween(200.0, 600.0);
        assertThat(result.path("importedSamples").asInt()).isEqualTo(3_000);
        assertThat(result.path("importMillis").asDouble())
                .isGreaterThan(result.path("importUnitsMillis").asDouble());
    }

    @Test
    void too_few_samples_are_refused() {
        BenchRun.ofLine("calls --samples 100").refused(2, "--samples must be at least 2,021");
    }
}
