package dev.sisa.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.bench.Bench;
import dev.sisa.cli.ChildCommand;
import dev.sisa.cli.ChildJvm;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both engines side by side, in a process of its own as the launcher starts it. */
final class Dl4jBenchTest {

    private static final double MOST_BYTES = 80e6;

    private final Path folder;

    Dl4jBenchTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void requireNativeLibrary() {
        ChildJvm.requireNativeLibrary();
    }

    @Test
    void engines_are_rated_side_by_side() throws Exception {
        JsonNode rows = rows(
                ChildJvm.pinned(Bench.class),
                "engine --features 8 --network 4:relu --batch 4,8 --seconds 0.05 --turns 1 --json");
        assertThat(rows)
                .extracting(row ->
                        row.path("engine").asText() + " " + row.path("batch").asInt())
                .containsExactly("portable 4", "dl4j 4", "portable 8", "dl4j 8");
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.path("samplesPerCpuSecond").asDouble()).isPositive());
        assertThat(rows.path(1).path("fingerprint").asText()).startsWith("dl4j/1.0.0-M2.1/linux-x86_64");
    }

    @Test
    void a_worker_takes_no_more_memory_than_is_promised() throws Exception {
        JsonNode rows = rows(
                ChildJvm.pinned(Bench.class, "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"),
                "memory --features 64 --network 32:relu --workers 4 --json");
        assertThat(rows).hasSize(2);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("firstNativeBytes").asLong()).isPositive();
            assertThat(row.path("workerBytes").asDouble()).isLessThan(MOST_BYTES);
        });
    }

    private JsonNode rows(ChildJvm machine, String line) throws Exception {
        try (ChildCommand command = ChildCommand.bare(folder, machine, line.split(" ", -1))) {
            return command.ended().succeeded().json().path("rows");
        }
    }
}
