package dev.sisa.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.bench.BenchRun;
import dev.sisa.cli.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code sisa bench engine} and {@code sisa bench memory}. */
@Isolated("it measures the heap of this process")
final class EngineBenchTest {

    @Test
    void engine_rates_every_batch_size(@TempDir Path folder) {
        Path chart = folder.resolve("chart.svg");
        JsonNode result = BenchRun.ofLine(
                        "engine --features 8 --batch 4,8 --seconds 0.05 --turns 1 --json --chart " + chart)
                .succeeded()
                .json();
        List<JsonNode> rows = result.path("rows")
                .valueStream()
                .filter(row -> row.path("engine").asText().equals("portable"))
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).path("fingerprint").asText()).isEqualTo("portable/1");
        assertThat(rows.get(1).path("network").asText()).isEqualTo("8:128:relu:10");
        assertThat(rows.get(1).path("batch").asInt()).isEqualTo(8);
        assertThat(rows.get(1).path("samplesPerCpuSecond").asDouble()).isPositive();
        assertThat(chart).isNotEmptyFile();
    }

    @Test
    void memory_of_a_worker_is_what_it_trains_and_a_checkpoint_of_it() {
        Outcome outcome = BenchRun.ofLine("memory --workers 4 --json").succeeded();
        JsonNode row = outcome.json().path("rows").path(0);
        long parameters = (785L * 128 + 129 * 10) * Float.BYTES;
        assertThat(row.path("engine").asText()).isEqualTo("portable");
        assertThat(row.path("fingerprint").asText()).isEqualTo("portable/1");
        assertThat(row.path("workerHeapBytes").asLong()).isBetween(6 * parameters, 20 * parameters);
        assertThat(row.has("workerNativeBytes"))
                .as("the heap of this process grows as it is used")
                .isFalse();
        assertThat(outcome.err()).contains("set SISA_JAVA_OPTIONS='-Xms1g -Xmx1g -XX:+AlwaysPreTouch'");
    }
}
