package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa train} points out scales that do not suit the numbers, or that are learned from one end of the prior. */
final class ScaleWarningTest {

    private static final String LEARNED =
            People.SCHEMA.replace("{\"numeric\": {\"subtract\": 50, \"divide\": 20}}", "{\"numeric\": \"learned\"}");
    private static final String FAR =
            People.SCHEMA.replace("\"subtract\": 50, \"divide\": 20", "\"subtract\": 0, \"divide\": 1");

    private final Shell shell;

    ScaleWarningTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void learned_columns_beside_a_prior_are_named() {
        assertThat(train("m", LEARNED, "--slices", "2", "--prior-classes", "0:1,0.05:1")
                        .err())
                .contains(
                        "warning: the first slices of each shard hold the samples that are least likely to be forgotten, and"
                                + " the scale of column \"age\" is learned from these alone.");
        assertThat(train("n", LEARNED, "--placement", "uniform").err()).doesNotContain("warning");
        assertThat(train("o", People.SCHEMA, "--slices", "2", "--prior-classes", "0:1,0.05:1")
                        .err())
                .doesNotContain("warning");
    }

    @Test
    void columns_that_stated_scales_leave_far_are_named_with_their_size() {
        assertThat(train("m", FAR, "--placement", "uniform", "--rate", "0.001").err())
                .contains(
                        "warning: the scales that the schema states leave numbers far from the range of -1 to 1 in \"age\""
                                + " (about 100). State \"numeric\": \"learned\" there, or a larger \"divide\"");
    }

    private Outcome train(String model, String schema, String... more) {
        return shell.run(Shell.with(
                        List.of(
                                "train",
                                model,
                                "--data",
                                shell.file("people.csv", People.of(60).csv()).toString(),
                                "--schema",
                                shell.file("schema.json", schema).toString()),
                        more))
                .succeeded();
    }
}
