package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dl4j engine as the launcher starts it: in a process of its own, whose environment is pinned before Java is there. */
final class Dl4jTest {

    /** What {@code ./sisa} sets. */
    private static final Map<String, String> PINNED = Map.of(
            "MALLOC_ARENA_MAX",
            "1",
            "OMP_NUM_THREADS",
            "1",
            "OPENBLAS_CORETYPE",
            "Haswell",
            "DNNL_MAX_CPU_ISA",
            "AVX2");

    private static final List<String> NATIVE = List.of("-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
    private static final List<String> MEASURED =
            List.of(NATIVE.getFirst(), "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch");

    private static final double MOST_BYTES = 80e6;
    private static final int PIXELS = 36;
    private static final int IMAGES = 60;

    private final Shell shell;

    Dl4jTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @BeforeEach
    void requireNativeLibrary() {
        String platform = System.getProperty("os.name") + "-" + System.getProperty("os.arch");
        assumeThat(platform).as("there is a native library").isIn("Linux-amd64", "Linux-x86_64");
    }

    @Test
    void a_convolutional_model_forgets_as_if_it_had_never_seen() throws Exception {
        String data = shell.file("images.csv", images()).toString();
        String schema = shell.file("schema.json", schema()).toString();
        String network = "6x6x1;conv:2:3x3:relu,max:2x2,8:relu";
        run("train", "m", "--data", data, "--schema", schema, "--network", network, "--shards", "2", "--slices", "2")
                .succeeded();
        assertThat(shell.run("show", "m").succeeded().out()).contains("engine dl4j");
        JsonNode forgotten =
                run("forget", "m", "--sample", "7", "--json").succeeded().json();
        assertThat(forgotten.path("completion").path("visitCount").asLong()).isPositive();
        Outcome verified = run("verify", "m", "--from-scratch", "--data", data).succeeded();
        assertThat(verified.out()).contains("EQUAL to training without the forgotten");
    }

    @Test
    void engines_are_rated_side_by_side() throws Exception {
        JsonNode rows = bare(
                        NATIVE,
                        "bench engine --features 8 --network 4:relu --batch 4,8 --seconds 0.05 --turns 1 --json")
                .succeeded()
                .json()
                .path("rows");
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
        JsonNode rows = bare(MEASURED, "bench memory --features 64 --network 32:relu --workers 4 --json")
                .succeeded()
                .json()
                .path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.path("firstNativeBytes").asLong()).isPositive();
            assertThat(row.path("workerBytes").asDouble()).isLessThan(MOST_BYTES);
        });
    }

    private Outcome run(String... words) throws Exception {
        try (ChildCommand command = ChildCommand.start(shell, PINNED, NATIVE, words)) {
            return command.ended();
        }
    }

    private Outcome bare(List<String> options, String line) throws Exception {
        try (ChildCommand command = ChildCommand.bare(shell.folder(), PINNED, options, line.split(" ", -1))) {
            return command.ended();
        }
    }

    private static String schema() {
        String pixels = IntStream.range(0, PIXELS)
                .mapToObj(pixel -> "\"p" + pixel + "\": {\"numeric\": {\"subtract\": 0, \"divide\": 10}}")
                .collect(Collectors.joining(", "));
        return "{\"schema\": 1, \"csv\": {\"delimiter\": \",\", \"header\": true}, \"missing\": [], \"id\": \"row\","
                + " \"label\": {\"column\": \"label\", \"values\": [\"0\", \"1\"]}, \"features\": {" + pixels + "}}";
    }

    private static String images() {
        String header = "label,"
                + IntStream.range(0, PIXELS).mapToObj(pixel -> "p" + pixel).collect(Collectors.joining(","));
        return header + "\n"
                + IntStream.range(0, IMAGES).mapToObj(Dl4jTest::image).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String image(int number) {
        return number % 2 + ","
                + IntStream.range(0, PIXELS)
                        .mapToObj(pixel -> String.valueOf((number * 7 + pixel * (1 + number % 2)) % 10))
                        .collect(Collectors.joining(","));
    }
}
