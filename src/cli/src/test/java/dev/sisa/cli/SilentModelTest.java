package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.failure.ExitCodes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose training overflowed in every shard: it can answer nothing, and every command that looks at it says so. */
final class SilentModelTest {

    private final Salaries salaries;
    private final Shell shell;

    SilentModelTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        this.salaries = new Salaries(shell);
    }

    @Test
    void train_fails_and_names_the_column_and_the_remedy() {
        Outcome trained = salaries.trainInflated();

        assertThat(trained.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(trained.out())
                .contains("0 of 3 constituents vote")
                .contains("shards 0, 1, 2 do not vote: training overflowed, and the parameters are not finite");
        assertThat(trained.err())
                .contains("sisa: no constituent of model m votes, so it can answer nothing")
                .contains("\"salary\"", "\"divide\"", "--rate")
                .doesNotContain("\"age\"", "\tat ");
    }

    @Test
    void a_column_that_the_schema_enlarges_is_suspected_first() {
        Outcome trained = salaries.trainEnlarged();

        assertThat(trained.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(trained.err())
                .contains("the schema enlarges the numbers of \"age\" by a \"divide\" below 1, and the schema takes the"
                        + " numbers of \"salary\" as they stand");
    }

    @Test
    void train_as_json_says_of_each_shard_that_it_does_not_vote() {
        Outcome trained = salaries.trainInflated("--json");

        assertThat(trained.exit()).isEqualTo(ExitCodes.FAILED);
        assertSilent(trained.json());
        assertThat(trained.json().path("voting").path("problem").asText())
                .contains("no constituent of model m votes", "\"salary\"");
    }

    @Test
    void status_does_not_only_say_that_it_is_at_rest() {
        Outcome _ = salaries.trainInflated();

        assertThat(shell.run("status", "m").succeeded().out())
                .contains("no constituent of model m votes, so it can answer nothing")
                .containsPattern("0 +0/3 +0 +0 +at rest, does not vote: training overflowed");
        assertSilent(shell.run("status", "m", "--json").succeeded().json());
        assertSilent(
                shell.run("status", "--json").succeeded().json().path("models").path(0));
    }

    @Test
    void show_marks_the_checkpoints() {
        Outcome _ = salaries.trainInflated();

        assertThat(shell.run("show", "m").succeeded().out())
                .contains("0 of 3 constituents vote", "x not finite, never serves")
                .contains("no constituent of model m votes", "\"salary\"", "--rate")
                .containsPattern("\n +0 +\\d+ +0/3 +\\d+x +\\d+x +\\d+x");
        JsonNode shown = shell.run("show", "m", "--json").succeeded().json();
        assertSilent(shown);
        assertThat(shown.path("shards")
                        .path(0)
                        .path("slices")
                        .path(2)
                        .path("state")
                        .asText())
                .isEqualTo("overflown");
    }

    @Test
    void healing_and_ingesting_it_fail_as_well() {
        Outcome _ = salaries.trainInflated();

        Outcome healed = shell.run("heal", "m", "--json");
        assertThat(healed.exit()).isEqualTo(ExitCodes.FAILED);
        assertSilent(healed.json());
        Outcome ingested = shell.run(
                "ingest",
                "m",
                "--data",
                salaries.table("more.csv", 1e14, Salaries.SAMPLES, 9).toString());
        assertThat(ingested.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(ingested.err()).contains("no constituent of model m votes");
        Outcome reconciled = shell.run("reconcile", "m", "--workers", "thread");
        assertThat(reconciled.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(reconciled.err()).contains("no constituent of model m votes");
    }

    @Test
    void forgetting_comes_to_its_end_and_says_that_healing_was_in_vain() {
        Outcome _ = salaries.trainInflated();
        Outcome forgotten = shell.run("forget", "m", "--sample", People.id(1), "--json");

        assertThat(forgotten.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(forgotten.json().path("request").path("state").asText()).isEqualTo("completed");
        assertThat(forgotten
                        .json()
                        .path("completion")
                        .path("voting")
                        .required("voterCount")
                        .asInt())
                .isZero();
        assertThat(forgotten.err()).contains("the request is done", "no constituent of model m votes");
        shell.run("forget", "m", "--sample", People.id(1)).succeeded();
    }

    @Test
    void a_healing_in_vain_counts_for_more_than_what_was_never_seen() {
        Outcome _ = salaries.trainInflated();
        Outcome forgotten = shell.run("forget", "m", "--sample", People.id(1), "nobody", "--json");

        assertThat(forgotten.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(forgotten.json().path("neverSeen").path("samples")).hasSize(1);
    }

    @Test
    void answers_are_refused_with_both_remedies() {
        Outcome _ = salaries.trainInflated();
        Outcome refused = shell.run(
                "predict", "m", "--data", shell.folder().resolve("inflated.csv").toString());

        assertThat(refused.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(refused.err())
                .contains("0 rows answered: no constituent votes\n", "`sisa heal m`", "\"salary\"", "--rate")
                .doesNotContain("0 labels");
    }

    @Test
    void a_verification_compares_no_answer_and_says_so() {
        Outcome _ = salaries.trainInflated();
        Outcome verified = shell.run("verify", "m", "--from-scratch").succeeded();

        assertThat(verified.out())
                .contains("answers to 60 survivors: none compared, since no constituent votes")
                .endsWith("EQUAL to training without the forgotten\n");
    }

    private static void assertSilent(JsonNode model) {
        assertThat(model.path("voting").path("voterCount").isInt()).isTrue();
        assertThat(model.path("voting").path("voterCount").asInt()).isZero();
        assertThat(model.path("shards")).hasSize(3).allSatisfy(shard -> {
            assertThat(shard.path("constituent").path("votes").isBoolean()).isTrue();
            assertThat(shard.path("constituent").path("votes").asBoolean()).isFalse();
            assertThat(shard.path("constituent").path("shortfall").asText()).isEqualTo("not-finite");
        });
    }
}
