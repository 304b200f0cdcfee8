package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyTest {

    private static final String DEFAULT = "{\"model\":\"m\","
            + "\"healing\":{\"backlogSampleThreshold\":1,\"window\":\"PT0S\",\"qualityFloor\":0.6,\"minimumBatch\":1},"
            + "\"guards\":{\"mostPending\":1000000,\"labelOnly\":false},"
            + "\"quorumFloor\":0.6,\"regulation\":\"gdpr\"}";

    private final Shell shell;

    PolicyTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @BeforeEach
    void a_model() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
    }

    @Test
    void a_new_model_has_the_default_and_asking_changes_nothing() {
        Map<String, Integer> before = HomeFiles.state(shell.home());
        assertThat(policy()).isEqualTo(DEFAULT);
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void every_option_changes_its_own_and_stays() {
        policy("--heal-count", "20", "--heal-window", "PT90M", "--quality-floor", "0.5");
        policy("--minimum-batch", "4", "--most-pending", "5000");
        String last = policy("--label-only", "true", "--quorum", "0.75", "--regulation", "P30D");
        assertThat(last)
                .isEqualTo("{\"model\":\"m\","
                        + "\"healing\":{\"backlogSampleThreshold\":20,\"window\":\"PT1H30M\",\"qualityFloor\":0.5,\"minimumBatch\":4},"
                        + "\"guards\":{\"mostPending\":5000,\"labelOnly\":true},"
                        + "\"quorumFloor\":0.75,\"regulation\":\"P30D\"}");
        assertThat(policy()).isEqualTo(last);
    }

    @Test
    void what_was_changed_can_be_changed_back() {
        policy("--label-only", "true", "--regulation", "CCPA");
        assertThat(policy("--label-only", "false", "--regulation", "gdpr")).isEqualTo(DEFAULT);
    }

    @Test
    void text_names_each_option_and_its_value() {
        assertThat(shell.run("policy", "m", "--regulation", "ccpa")
                        .succeeded()
                        .out()
                        .lines())
                .containsExactly(
                        "option           now        what for",
                        "--heal-count     1          erased samples of one shard that start its healing",
                        "--heal-window    PT0S       time after the first of them that starts it as well",
                        "--quality-floor  0.6        share of sound constituents below which it starts at once",
                        "--minimum-batch  1          erased samples below which nothing else starts it",
                        "--most-pending   1,000,000  samples a tenant may have accepted and not yet erased",
                        "--label-only     false      whether answers keep their probabilities back",
                        "--quorum         0.6        share of sound constituents below which uncertified answers are refused",
                        "--regulation     ccpa       when erasures are due",
                        "",
                        "a constituent is sound if it serves at least half its steps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --heal-count 5                      | --heal-count 5 changes nothing until --heal-window is more than PT0S
            --heal-window PT1H                  | --heal-window PT1H changes nothing until --heal-count is more than 1
            --heal-count 5 --heal-window PT1H --minimum-batch 5 | changes nothing until --heal-count is more than 5
            """)
    void an_option_that_changes_nothing_is_pointed_out(String words, String warning) {
        Outcome outcome = shell.run(("policy m " + words).split(" ", -1)).succeeded();
        assertThat(outcome.err())
                .startsWith("sisa: warning: ")
                .contains(warning)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--heal-count 5 --heal-window PT1H", "--minimum-batch 5", "--quorum 0"})
    void an_option_that_changes_something_is_not(String words) {
        assertThat(shell.run(("policy m " + words).split(" ", -1)).succeeded().err())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --heal-count 0         | at least 1, not at 0 and 1
            --heal-count many      | 'many' is not a long
            --heal-window hour     | "hour" is not a time such as PT1H, PT90M or P1D
            --heal-window PT-1H    | a healing window lasts from PT0S to 365 days, not PT-1H
            --quality-floor 60     | a quality floor lies in [0, 1], unlike 60.0
            --quality-floor NaN    | a quality floor lies in [0, 1], unlike NaN
            --minimum-batch 0      | at least 1, not at 1 and 0
            --most-pending -1      | a tenant may have at least 1 sample pending, not -1
            --label-only           | '--label-only'
            --label-only perhaps   | 'perhaps' is not a boolean
            --quorum 1.5           | a quorum floor lies in [0, 1], unlike 1.5
            --regulation lgpd      | a regulation is gdpr, ccpa or a period such as P30D, not "lgpd"
            --regulation P0D       | an erasure is due after a day at least
            """)
    void a_policy_that_cannot_be_is_refused_and_nothing_changes(String words, String reason) {
        policy("--quorum", "0.7");
        Map<String, Integer> before = HomeFiles.state(shell.home());
        shell.run(("policy m " + words).split(" ", -1)).refused(2, reason);
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void a_model_that_is_not_there_has_no_policy() {
        shell.run("policy", "nobody", "--heal-count", "5").refused(1, "there is no model nobody");
    }

    @Test
    void a_new_model_of_a_deleted_name_starts_with_the_default() {
        policy("--quorum", "0.7");
        shell.run("delete", "m").succeeded();
        a_model();
        assertThat(policy()).isEqualTo(DEFAULT);
    }

    @Test
    void help_has_examples_and_reasons() {
        assertThat(Shell.bare("policy", "--help").succeeded().out())
                .startsWith("Usage: sisa policy")
                .contains("Examples:", "sisa policy credit --heal-count 20", "cost one run");
    }

    private String policy(String... options) {
        String[] words = Shell.with(List.of("policy", "m", "--json"), options);
        return shell.run(words).succeeded().json().toString();
    }
}
