package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sisa reconcile}, and the worker that it starts. */
@Timeout(300)
final class ReconcileTest {

    private static final People PEOPLE = People.of(60);

    private final Path folder;
    private final Shell shell;

    ReconcileTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("tested"));
    }

    @BeforeEach
    void train() {
        shell.train(shell.file("people.csv", PEOPLE.csv())).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "process"})
    void what_was_accepted_is_erased_and_healed(String workers) {
        String request = accepted();

        JsonNode result = reconcile("m", "--workers", workers).path("models").path(0);

        assertThat(result.path("atRest").asBoolean()).isTrue();
        assertThat(result.path("erasedSampleCount").asInt()).isEqualTo(1);
        assertThat(result.path("destroyedBlobCount").asInt()).isPositive();
        assertThat(result.path("startedRunCount").asInt()).isEqualTo(1);
        assertThat(status(request).path("state").asText()).isEqualTo("completed");
        Shell fresh = new Shell(folder.resolve("fresh"));
        assertThat(shell.run("heal", "m", "--json").shards())
                .isEqualTo(fresh.train(
                                fresh.file(
                                        "people.csv",
                                        PEOPLE.without(row -> row.id().equals(People.id(1)))
                                                .csv()),
                                "--keys",
                                shell.keys().toString())
                        .shards());
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
    }

    @Test
    void one_look_starts_workers_that_go_on_by_themselves() throws InterruptedException {
        String request = accepted();

        assertThat(reconcile("m", "--once")
                        .path("models")
                        .path(0)
                        .path("startedRunCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(status(request).path("state").asText()).isEqualTo("erased");

        while (shell.run("status", "m", "--json").succeeded().out().contains("\"waiting\"")) {
            Thread.sleep(20);
        }
        assertThat(reconcile("m", "--once")
                        .path("models")
                        .path(0)
                        .path("startedRunCount")
                        .asInt())
                .isZero();
        assertThat(status(request).path("state").asText()).isEqualTo("completed");
    }

    @Test
    void a_worker_works_on_its_run_alone_and_has_nothing_to_do_the_second_time() {
        accepted();
        shell.run("reconcile", "m", "--once", "--workers", "thread").succeeded();
        String run = shell.run("status", "m", "--json")
                .succeeded()
                .json()
                .findValuesAsText("runId")
                .getFirst();

        Outcome again = shell.run("heal", "--run", run, "--json").succeeded();

        assertThat(again.json().path("healed")).isEmpty();
        assertThat(shell.run("heal", "--run", "m:0:99").succeeded().out()).contains("nothing to do for run m:0:99");
        shell.run("heal", "--run", "m:3:1").refused(1, "there is no run m:3:1: model m has shards 0 to 2");
        shell.run("heal", "--run", "other:0:1").refused(1, "there is no model other");
        shell.run("heal", "--run", "nonsense").refused(2, "a run is named MODEL:SHARD:EPOCH");
        shell.run("heal").refused(2, "name either a model or --run ID");
        shell.run("heal", "m", "--run", run).refused(2, "name either a model or --run ID");
    }

    @Test
    void all_models_of_a_home_are_reconciled_if_none_is_named() {
        accepted();
        assertThat(reconcile().path("models"))
                .map(model -> model.path("model").asText())
                .containsExactly("m");
        assertThat(shell.run("reconcile").succeeded().out())
                .isEqualToIgnoringNewLines(
                        "model m: 0 samples erased, 0 blobs destroyed, 0 runs started, 0 requests open");
    }

    private String accepted() {
        return shell.run("forget", "m", "--sample", People.id(1), "--no-wait", "--json")
                .succeeded()
                .json()
                .path("request")
                .path("requestId")
                .asText();
    }

    private JsonNode status(String request) {
        return shell.run("status", "m", request, "--json").succeeded().json();
    }

    private JsonNode reconcile(String... words) {
        return shell.run(Shell.with(List.of("reconcile", "--json"), words))
                .succeeded()
                .json();
    }
}
