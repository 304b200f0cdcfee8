package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sisa bench}, but for requests. */
@Isolated("it measures the heap of this process")
final class BenchTest {

    private final Shell shell;
    private final Path chart;

    BenchTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.chart = folder.resolve("chart.svg");
        shell.file("schema.json", People.SCHEMA);
        shell.file("people.csv", People.of(400).csv());
        shell.file("test.csv", People.from(400, 100).csv());
    }

    @Test
    void unlearn_counts_what_is_expected_and_trains_what_it_counts() throws IOException {
        JsonNode result = bench(
                        "unlearn",
                        "--placement",
                        "uniform",
                        "--shards",
                        "4",
                        "--slices",
                        "5",
                        "--requests",
                        "3",
                        "--trials",
                        "300",
                        "--trained",
                        "2")
                .json();
        assertThat(result.path("trials").asInt()).isEqualTo(300);
        assertThat(result.path("visitsSpeedup").asDouble())
                .isEqualTo(result.path("expectedSpeedup").asDouble(), within(0.2));
        assertThat(result.path("cpuSpeedup").asDouble()).isPositive();
        assertThat(result.path("wallSpeedup").asDouble()).isPositive();
        assertThat(result.path("meanOfOneModel").path("visits").asDouble()).isEqualTo(2 * (397 + 394) / 2.0);
        assertThat(Files.readString(chart)).startsWith("<svg ").contains(">training CPU</text>");
    }

    @Test
    void unlearn_without_training_says_nothing_of_time() {
        JsonNode result = bench("unlearn", "--placement", "uniform", "--trials", "5", "--trained", "0")
                .json();
        assertThat(result.has("cpuSpeedup")).isFalse();
        assertThat(result.path("trainedTrials").asInt()).isZero();
    }

    @Test
    void engine_rates_every_batch_size() {
        JsonNode rows = Shell.bare(
                        "bench",
                        "engine",
                        "--features",
                        "8",
                        "--batch",
                        "4,8",
                        "--seconds",
                        "0.05",
                        "--turns",
                        "1",
                        "--json",
                        "--chart",
                        chart.toString())
                .succeeded()
                .json()
                .path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.path(1).path("engine").asText()).isEqualTo("portable");
        assertThat(rows.path(1).path("fingerprint").asText()).isEqualTo("portable/1");
        assertThat(rows.path(1).path("network").asText()).isEqualTo("8:128:relu:10");
        assertThat(rows.path(1).path("batch").asInt()).isEqualTo(8);
        assertThat(rows.path(1).path("samplesPerCpuSecond").asDouble()).isPositive();
        assertThat(chart).isNotEmptyFile();
    }

    @Test
    void a_chart_without_a_folder_is_refused_before_anything_is_measured() {
        Shell.bare("bench", "engine", "--chart", chart.resolve("nowhere.svg").toString(), "--seconds", "600")
                .refused(1, "nowhere.svg: the chart cannot be written (there is no such folder)");
    }

    @Test
    void memory_of_a_worker_is_what_it_trains_and_a_checkpoint_of_it() {
        Outcome outcome =
                Shell.bare("bench", "memory", "--workers", "4", "--json").succeeded();
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

    @Test
    void accuracy_of_one_shard_is_that_of_its_only_constituent() throws IOException {
        JsonNode result = bench(
                        "accuracy",
                        "--test",
                        shell.folder().resolve("test.csv").toString(),
                        "--shard-counts",
                        "1,3",
                        "--slice-counts",
                        "1",
                        "--seeds",
                        "2")
                .json();
        JsonNode alone = result.path("rows").path(0);
        assertThat(alone.path("majority")).isEqualTo(alone.path("mean")).isEqualTo(result.path("oneModel"));
        assertThat(alone.path("oneShard").asDouble())
                .isEqualTo(result.path("oneModel").asDouble(), within(1e-12));
        assertThat(result.path("tested").asInt()).isEqualTo(100);
        assertThat(Files.readString(chart)).contains(">majority</text>", ">3 x 1</text>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench                                   | name a benchmark: unlearn, engine, memory, accuracy or requests
            bench requests --window PT0S            | --window above 0
            bench requests --trials 0 --trained 0 --samples 100 | --samples 100 are too few
            bench requests --trials 1000000 --samples 100       | --samples 100 are too few
            bench requests --trials 1000000 --shards 0          | shards
            bench engine --seconds 0                | --seconds must be above 0
            bench memory --workers 0                | --batch and --workers must be at least 1
            bench engine --network 8:swish          | "8:swish" is not a layer
            bench accuracy --data D --test D --schema S --shards 3 --prior-classes 0:10 | --shards, --prior-classes would change nothing here
            bench unlearn --data D --schema S --placement prior-sharded --capacity 1 | only `sisa train` makes prior-sharded
            """)
    void a_benchmark_that_cannot_be_meant_is_explained(String line, String reason) {
        Shell.bare(line.split(" ", -1)).refused(2, reason);
    }

    @Test
    void accuracy_needs_no_placement_and_looks_at_all_counts_before_it_trains() {
        String[] line = {
            "bench",
            "accuracy",
            "--data",
            "absent.csv",
            "--test",
            "absent.csv",
            "--schema",
            shell.folder().resolve("schema.json").toString()
        };
        Shell.bare(Shell.with(List.of(line), "--shard-counts", "2,0"))
                .refused(2, "a layout has 1 to 10000 shards, not 0");
        Shell.bare(line).refused(1, "absent.csv: there is no such file");
    }

    private Outcome bench(String name, String... more) {
        List<String> words = List.of(
                "bench",
                name,
                "--data",
                shell.folder().resolve("people.csv").toString(),
                "--schema",
                shell.folder().resolve("schema.json").toString(),
                "--network",
                "6:tanh",
                "--passes",
                "2",
                "--json",
                "--chart",
                chart.toString());
        return Shell.bare(Shell.with(words, more)).succeeded();
    }
}
