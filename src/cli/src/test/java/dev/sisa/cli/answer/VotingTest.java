package dev.sisa.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Salaries;
import dev.sisa.cli.Shell;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which constituents vote, why others do not, and which answer one class to all of their own rows. */
final class VotingTest {

    private final Shell shell;

    VotingTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void a_model_that_votes_says_so_and_exits_well() {
        assertThat(shell.train(people(), "--keys", keys())
                        .succeeded()
                        .json()
                        .path("voting")
                        .path("voterCount")
                        .asInt())
                .isEqualTo(3);
        assertThat(shell.run("show", "m").succeeded().out())
                .contains("all 3 constituents vote")
                .doesNotContain("of their own rows");
        assertThat(shell.run("show", "m", "--json").succeeded().json().path("shards"))
                .allSatisfy(shard -> {
                    assertThat(shard.path("constituent").path("votes").asBoolean())
                            .isTrue();
                    assertThat(shard.required("constituent").has("shortfall")).isFalse();
                    assertThat(shard.path("constituent").path("ownAnswers").asText())
                            .isEqualTo("several");
                });
    }

    @Test
    void constituents_that_answer_one_class_to_all_of_their_own_rows_are_named() {
        Salaries salaries = new Salaries(shell);
        Outcome trained = salaries.trainPlain().succeeded();

        assertThat(trained.out())
                .contains("all 3 constituents vote")
                .contains("  shards 0, 2 answer \"yes\" to all of their own rows\n")
                .endsWith("  shard 1 answers \"no\" to all of its own rows\n");
        assertThat(trained.err())
                .contains("every constituent of model m answers one class to all of its own rows", "\"salary\"");
        JsonNode shown = shell.run("show", "m", "--json").succeeded().json();
        assertThat(shown.path("shards")).allSatisfy(shard -> {
            assertThat(shard.path("constituent").path("ownAnswers").asText()).isEqualTo("one");
            assertThat(shard.path("constituent").path("onlyAnswer").asText())
                    .isEqualTo(shard.path("shard").asInt() == 1 ? "no" : "yes");
            assertThat(shard.path("constituent").path("onlyAnswerIsOnlyLabel").asBoolean(true))
                    .isFalse();
        });
    }

    @Test
    void the_balance_of_labels_is_named_first_and_scaled_columns_are_not_blamed() {
        Outcome trained = new Salaries(shell).trainLopsided().succeeded();

        assertThat(trained.err())
                .contains("every constituent of model m answers one class to all of its own rows")
                .contains(
                        "Possible causes: most rows of shards 0, 1, 2 have the label that is answered there, or the labels may"
                                + " not follow from the columns.")
                .doesNotContain("far from 0", "\"divide\"", "--rate");
    }

    @Test
    void status_and_show_warn_of_it_as_training_does() {
        Outcome trained = new Salaries(shell).trainPlain("--json").succeeded();
        String warning = trained.json().path("voting").path("warning").asText();

        assertThat(warning).contains("every constituent of model m answers one class to all of its own rows");
        assertThat(shell.run("show", "m").succeeded().out()).contains(warning);
        assertThat(shell.run("status", "m").succeeded().out())
                .contains(warning)
                .containsPattern("1 +3/3 +0 +0 +at rest, answers \"no\" to all of its own rows");
        for (String command : List.of("show", "status", "heal")) {
            JsonNode said = shell.run(command, "m", "--json").succeeded().json();
            assertThat(said.path("voting").path("warning").asText()).as(command).isEqualTo(warning);
            assertThat(said.path("shards")
                            .path(1)
                            .path("constituent")
                            .path("onlyAnswer")
                            .asText())
                    .as(command)
                    .isEqualTo("no");
        }
    }

    @Test
    void status_of_all_models_asks_no_constituent() {
        new Salaries(shell).trainPlain().succeeded();

        assertThat(shell.run("status").succeeded().out()).doesNotContain("own rows");
    }

    @Test
    void a_shard_whose_samples_are_of_one_class_is_not_blamed_for_answering_it() {
        People yes = new People(People.of(90).rows().stream()
                .filter(row -> row.label().equals("yes"))
                .toList());
        Outcome trained = shell.run(Shell.with(
                List.of("train", "m", "--data", shell.file("yes.csv", yes.csv()).toString()),
                "--schema",
                shell.file("schema.json", People.SCHEMA).toString(),
                "--keys",
                keys(),
                "--placement",
                "uniform",
                "--shards",
                "2",
                "--slices",
                "2"));

        assertThat(trained.succeeded().out())
                .contains("shards 0, 1 answer \"yes\" to all of their own rows, which are all of that class");
        assertThat(trained.err()).doesNotContain("every constituent");
    }

    @Test
    void a_rolled_back_constituent_is_named_with_its_reason() {
        shell.train(people()).succeeded();
        String all = People.of(90).rows().stream().map(People.Person::id).collect(Collectors.joining("\n"));
        shell.run(
                        "forget",
                        "m",
                        "--no-wait",
                        "--file",
                        shell.file("all.txt", all).toString())
                .succeeded();

        assertThat(shell.run("status", "m").succeeded().out()).contains("does not vote: rolled back");
        assertThat(shell.run("show", "m", "--json").succeeded().json().path("shards"))
                .allSatisfy(shard -> assertThat(
                                shard.path("constituent").path("shortfall").asText())
                        .isEqualTo("rolled-back"));
    }

    @Test
    void a_model_without_samples_is_no_failure_of_forgetting_and_one_of_training() {
        Path table = people();
        shell.train(table).succeeded();
        String all = People.of(90).rows().stream().map(People.Person::id).collect(Collectors.joining("\n"));
        shell.run("forget", "m", "--file", shell.file("all.txt", all).toString())
                .succeeded();

        assertThat(shell.run("status", "m").succeeded().out())
                .containsPattern("0 +0/3 +0 +0 +at rest, does not vote: no samples");
        shell.run("heal", "m").succeeded();
        shell.run("reconcile", "m").succeeded();
        Outcome again = shell.train(table);
        assertThat(again.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(again.err()).contains("model m has no samples, so it can answer nothing");
        assertThat(again.json().path("shards")).allSatisfy(shard -> assertThat(
                        shard.path("constituent").path("shortfall").asText())
                .isEqualTo("no-samples"));
    }

    @Test
    void samples_too_few_for_a_visit_are_told_from_training_that_overflowed() {
        Path table = shell.file("few.csv", People.of(3).csv());
        Outcome trained = shell.run(Shell.with(
                List.of("train", "m", "--data", table.toString(), "--passes", "1", "--slices", "50", "--shards", "1"),
                "--schema",
                shell.file("schema.json", People.SCHEMA).toString(),
                "--placement",
                "uniform"));

        assertThat(trained.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(trained.out()).contains("shard 0 does not vote: too few samples for a single visit");
        assertThat(trained.err()).contains("--passes", "--slices").doesNotContain("overflow");
    }

    private String keys() {
        return shell.knownKeys().toString();
    }

    private Path people() {
        return shell.file("people.csv", People.of(90).csv());
    }
}
