package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever an accuracy is told, "always the most frequent label" stands beside it. */
final class MostFrequentTest {

    private static final int ROWS = 100;

    private final Shell shell;
    private final String test;
    private final double share;
    private final String label;

    MostFrequentTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        People people = People.from(500, ROWS);
        long yes =
                people.rows().stream().filter(row -> row.label().equals("yes")).count();
        this.share = Math.max(yes, ROWS - yes) / (double) ROWS;
        this.label = 2 * yes > ROWS ? "yes" : "no";
        this.test = shell.file("test.csv", people.csv()).toString();
        shell.train(shell.file("people.csv", People.of(90).csv())).succeeded();
    }

    @Test
    void beside_that_of_answers() {
        assertThat(shell.run("predict", "m", "--data", test).succeeded().err())
                .containsPattern(
                        "accuracy [0-9.]+ %, always the most frequent, \"" + label + "\", would be " + percent());
        JsonNode result =
                shell.run("predict", "m", "--data", test, "--json").succeeded().json();
        assertThat(result.path("summary").path("alwaysMostFrequent").asDouble()).isEqualTo(share);
    }

    @Test
    void beside_that_of_plan_model() {
        JsonNode accuracy = shell.run("plan", "--model", "m", "--test", test, "--requests", "1", "--json")
                .succeeded()
                .json()
                .path("choices")
                .path(0)
                .path("accuracy");
        for (String way : new String[] {"majority", "mean"}) {
            assertThat(accuracy.path("now").path(way).path("alwaysMostFrequent").asDouble())
                    .isEqualTo(share);
            assertThat(accuracy.path("interim")
                            .path(way)
                            .path("alwaysMostFrequent")
                            .asDouble())
                    .isBetween(0.5, 1.0);
        }
        assertThat(shell.run("plan", "--model", "m", "--test", test, "--requests", "1")
                        .succeeded()
                        .out())
                .containsPattern("by majority +most frequent +of answered +by mean +most frequent +of answered")
                .containsPattern("as it is +[0-9.]+ % +" + percent());
    }

    @Test
    void beside_that_of_a_dry_run() {
        JsonNode meanwhile = shell.run("forget", "m", "--sample", People.id(1), "--dry-run", "--test", test, "--json")
                .succeeded()
                .json()
                .path("interim")
                .path("accuracy");
        assertThat(meanwhile.path("now").path("alwaysMostFrequent").asDouble()).isEqualTo(share);
        assertThat(meanwhile.path("interim").path("alwaysMostFrequent").asDouble())
                .isEqualTo(share);
        assertThat(shell.run("forget", "m", "--sample", People.id(1), "--dry-run", "--test", test)
                        .succeeded()
                        .out())
                .contains("always the most frequent label would be " + percent() + ", and " + percent() + " now");
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
