package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa predict} on tables with labels: the figures beside accuracy, and the tables that it tolerates. */
final class PredictScoresTest {

    private final Shell shell;
    private final String table;

    PredictScoresTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.table = People.from(500, 12).csv();
        shell.train(
                        shell.file("people.csv", People.of(90).csv()),
                        "--keys",
                        shell.knownKeys().toString())
                .succeeded();
    }

    @Test
    void figures_of_the_classes_follow_from_the_answers() {
        JsonNode result = predicted(table, "--aggregation", "mean");
        JsonNode summary = result.path("summary");
        JsonNode no = summary.path("classes").path(0);
        JsonNode yes = summary.path("classes").path(1);
        double right = yes.path("answerCounts").path("yes").asDouble();

        assertThat(yes.path("recall").asDouble())
                .isEqualTo(right / yes.path("rowCount").asLong());
        assertThat(yes.path("precision").asDouble())
                .isEqualTo(right / yes.path("answeredCount").asLong());
        assertThat(summary.path("balancedAccuracy").asDouble())
                .isEqualTo((no.path("recall").asDouble() + yes.path("recall").asDouble()) / 2);
        assertThat(summary.path("macroF1").asDouble())
                .isEqualTo((no.path("f1").asDouble() + yes.path("f1").asDouble()) / 2);
        assertThat(summary.path("auc").asDouble()).isEqualTo(area(result));
        assertThat(summary.path("positiveLabel").asText()).isEqualTo("yes");
        assertThat(no.has("auc")).isFalse();
    }

    @Test
    void people_are_told_the_same_figures() {
        JsonNode summary = predicted(table, "--aggregation", "mean").path("summary");

        assertThat(predict(table, "--aggregation", "mean").succeeded().err())
                .contains("macro F1 %.3f, AUC %.3f of the score of \"yes\""
                        .formatted(
                                summary.path("macroF1").asDouble(),
                                summary.path("auc").asDouble()))
                .containsPattern("class +rows +answered +precision +recall +F1\n");
    }

    @Test
    void votes_and_withheld_scores_have_no_area() {
        assertThat(predicted(table, "--aggregation", "majority").path("summary").has("auc"))
                .isFalse();
        assertThat(predict(table, "--aggregation", "majority").succeeded().err())
                .contains("no AUC: it is of probabilities, which `--aggregation mean` answers by");
        assertThat(predict(table, "--aggregation", "mean", "--label-only")
                        .succeeded()
                        .err())
                .contains("no AUC: scores are withheld");
        String one = table.lines().filter(line -> !line.endsWith(",no")).collect(Collectors.joining("\n"));
        assertThat(predict(one, "--aggregation", "mean").succeeded().err())
                .contains("no AUC: all rows are of one class");
    }

    @Test
    void rows_whose_label_is_missing_or_unknown_are_answered_and_not_scored() {
        String odd = table + "sample-900,person-450,0,40,rome,5,maybe\nsample-901,person-450,0,40,rome,5,\n";

        predict(odd).refused(ExitCodes.FAILED, "\"maybe\" is not among the values", "--ignore-unknown-labels");

        JsonNode counts =
                predicted(odd, "--ignore-unknown-labels").path("summary").path("counts");
        assertThat(counts.path("answered").asInt()).isEqualTo(14);
        assertThat(counts.path("labelled").asInt()).isEqualTo(12);
        assertThat(counts.path("unknownLabel").asInt()).isEqualTo(1);
        assertThat(counts.path("missingLabel").asInt()).isEqualTo(1);
        assertThat(predict(odd, "--ignore-unknown-labels").succeeded().err())
                .contains("1 row without a label and 1 row with a label that the schema does not have: answered and not"
                        + " scored");
    }

    @Test
    void a_table_with_more_columns_is_read_by_every_command_of_a_model() {
        String wide = wide(People.from(90, 10).csv());
        String file = shell.file("wide.csv", wide).toString();
        shell.run("predict", "m", "--data", file)
                .refused(ExitCodes.FAILED, "has column \"phone\"", "have it ignored by --ignore-extra");

        assertThat(predict(wide, "--ignore-extra").succeeded().err())
                .contains("ignored column \"phone\", which the schema does not name");
        shell.run("ingest", "m", "--data", file, "--ignore-extra").succeeded();
        String first = shell.folder().resolve("people.csv").toString();
        shell.run("verify", "m", "--from-scratch", "--data", first, file, "--ignore-extra")
                .succeeded();
        shell.run("forget", "m", "--sample", "sample-1", "--dry-run", "--test", file, "--ignore-extra")
                .succeeded();
        shell.run("plan", "--model", "m", "--test", file, "--requests", "1", "--ignore-extra")
                .succeeded();
    }

    @Test
    void tolerance_for_a_table_that_is_not_given_is_refused() {
        shell.run("forget", "m", "--sample", "sample-1", "--dry-run", "--ignore-extra")
                .refused(ExitCodes.MISUSE, "--ignore-extra and --ignore-unknown-labels are for --test FILE");
        Shell.bare("plan", "--samples", "10", "--ignore-unknown-labels")
                .refused(ExitCodes.MISUSE, "--ignore-extra and --ignore-unknown-labels are for --test FILE");
    }

    /** Share of pairs of a "yes" and a "no" that are in order by the score of "yes". */
    private double area(JsonNode result) {
        var rows = People.from(500, 12).rows();
        double sum = 0;
        int pairs = 0;
        for (int yes = 0; yes < rows.size(); yes++) {
            for (int no = 0; no < rows.size(); no++) {
                if (rows.get(yes).label().equals("yes") && rows.get(no).label().equals("no")) {
                    sum += (1 + Math.signum(score(result, yes) - score(result, no))) / 2;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static double score(JsonNode result, int row) {
        return result.path("predictions").path(row).path("scores").path(1).asDouble();
    }

    private static String wide(String table) {
        return table.lines()
                .map(line -> (line.startsWith("id,") ? "phone," : "555,") + line)
                .collect(Collectors.joining("\n"));
    }

    private JsonNode predicted(String table, String... more) {
        return predict(table, Shell.with(List.of(more), "--json")).succeeded().json();
    }

    private Outcome predict(String table, String... more) {
        return shell.run(Shell.with(
                List.of("predict", "m", "--data", shell.file("asked.csv", table).toString()), more));
    }
}
