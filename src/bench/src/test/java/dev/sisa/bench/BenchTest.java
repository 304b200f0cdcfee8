package dev.sisa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BenchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            frobnicate                        | there is no command frobnicate; `sisa bench --help` lists them
            engine --frob                     | Unknown option: '--frob'
            requests --over month             | "month" is not a time such as PT1H, PT90M or P1D
            requests --over P999999999D       | in 1 millisecond to 100 years, unlike
            requests --window PT0S            | --window above 0
            requests --trials 0 --trained 0 --samples 100 | --samples 100 are too few
            requests --trials 1000000 --samples 100       | --samples 100 are too few
            requests --trials 1000000 --shards 0          | shards
            engine --seconds 0                | --seconds must be above 0
            memory --workers 0                | --batch and --workers must be at least 1
            engine --network 8:swish          | "8:swish" is not a layer
            accuracy --data D --test D --schema S --shards 3 --prior-classes 0:10 | --shards, --prior-classes would change nothing here
            unlearn --data D --schema S --placement prior-sharded --capacity 1 | only `sisa train` makes prior-sharded
            """)
    void a_benchmark_that_cannot_be_meant_is_explained(String line, String reason) {
        BenchRun.ofLine(line).refused(2, reason);
    }

    @Test
    void a_benchmark_must_be_named() {
        BenchRun.of().refused(2, "name a benchmark: unlearn, engine, memory, accuracy, requests or calls");
    }

    @Test
    void a_refusal_names_the_help_of_its_command() {
        assertThat(BenchRun.of().err()).endsWith("See `sisa bench --help`.\n");
        assertThat(BenchRun.ofLine("engine --seconds 0").err()).endsWith("See `sisa bench engine --help`.\n");
    }

    @Test
    void a_refusal_is_json_where_that_is_asked_for() {
        Outcome outcome = BenchRun.ofLine("nonsense --json");
        outcome.refused(2, "there is no command nonsense");
        assertThat(outcome.json().path("error").path("code").asText()).isEqualTo("misuse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlearn", "engine", "accuracy", "memory", "requests"})
    void every_benchmark_has_help(String name) {
        assertThat(BenchRun.of(name, "--help").succeeded().out()).startsWith("Usage: sisa bench " + name);
    }

    @Test
    void help_lists_the_benchmarks_and_no_exit_codes() {
        assertThat(BenchRun.of("--help").succeeded().out())
                .startsWith("Usage: sisa bench [-hV] BENCHMARK\n")
                .contains("\n  unlearn  ", "\n  engine  ", "\n  accuracy  ", "\n  memory  ", "\n  requests  ")
                .doesNotContain("Exit status:");
    }

    @Test
    void its_version_is_that_of_sisa() {
        assertThat(BenchRun.of("--version").succeeded().out()).startsWith("sisa ");
    }

    @Test
    void a_chart_without_a_folder_is_refused_before_anything_is_measured(@TempDir Path folder) {
        String chart = folder.resolve("chart.svg/nowhere.svg").toString();
        BenchRun.of("engine", "--chart", chart, "--seconds", "600")
                .refused(1, "nowhere.svg: the chart cannot be written (there is no such folder)");
    }
}
