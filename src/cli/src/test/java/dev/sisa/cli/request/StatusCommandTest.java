package dev.sisa.cli.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.HomeFiles;
import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import dev.sisa.core.port.Condition;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.local.file.Home;
import dev.sisa.local.sqlite.SqliteControlStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa status}. */
@Timeout(180)
final class StatusCommandTest {

    private final Shell shell;

    StatusCommandTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void a_model_at_rest_says_so_and_is_not_watched_for_long() {
        Outcome status = shell.run("status", "--watch").succeeded();
        assertThat(status.out()).startsWith("model m: no request is open").containsPattern("0 +3/3 +0 +0 +at rest");
        JsonNode shards = shell.run("status", "m", "--json").succeeded().json().path("shards");
        assertThat(shards).hasSize(3).allSatisfy(shard -> {
            assertThat(shard.path("state").asText()).isEqualTo("resting");
            assertThat(shard.path("servingStep").asInt()).isEqualTo(3);
            assertThat(shard.path("runs")).isNotEmpty();
        });
    }

    @Test
    void an_open_request_is_shown_and_nothing_is_changed() {
        String request = accepted();
        Map<String, Integer> before = HomeFiles.state(shell.home());

        assertThat(shell.run("status", "m").succeeded().out())
                .contains("1 request open", request, "ACCEPTED", "to be erased");
        JsonNode status = shell.run("status", "m", "--json").succeeded().json();
        assertThat(status.path("requests").path(0).path("requestId").asText()).isEqualTo(request);
        assertThat(shell.run("status", "m", request).succeeded().out())
                .contains("request " + request + ": ACCEPTED", "accepted 1", "received", "erasure due");
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void a_request_has_its_milestones_shard_by_shard() {
        String request = accepted();
        shell.run("reconcile", "m", "--workers", "thread").succeeded();
        JsonNode status =
                shell.run("status", "m", request, "--json").succeeded().json();
        assertThat(status.path("state").asText()).isEqualTo("completed");
        assertThat(status.path("shards")).hasSize(1).allSatisfy(shard -> assertThat(shard.fieldNames())
                .toIterable()
                .containsExactly("shard", "forgottenAt", "erasedAt", "healedAt"));
    }

    @Test
    void watching_ends_when_nothing_moves_any_more() {
        String request = accepted();
        CompletableFuture<Outcome> watch =
                CompletableFuture.supplyAsync(() -> shell.run("status", "m", request, "--watch"));
        shell.run("reconcile", "m", "--workers", "thread").succeeded();
        assertThat(watch.join().succeeded().out()).contains(": COMPLETED");
    }

    @Test
    void watching_a_model_without_a_worker_ends_with_a_hint() {
        accepted();
        Outcome status = shell.run("status", "--watch", "--json").succeeded();
        assertThat(status.err()).contains("run `sisa reconcile`");
        assertThat(status.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{\"models\":[{\"model\":\"m\""));
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_shown() {
        try (SqliteControlStore store =
                SqliteControlStore.open(Home.open(shell.home()).controlFile())) {
            Item row = store.read(ShardRows.key("m", 0)).orElseThrow();
            Item damaged = row.changed(row.attributes().with("man", "?"));
            store.commit(Transaction.of(new Write.Put(damaged, new Condition.Always())));
        }

        assertThat(shell.run("status", "m").succeeded().out())
                .contains("cannot be read: shard 0: ")
                .containsPattern("1 +3/3 +0 +0 +at rest");
        JsonNode status = shell.run("status", "m", "--json").succeeded().json();
        assertThat(status.path("unreadable")).hasSize(1);
        assertThat(status.path("shards")).hasSize(2);
    }

    @Test
    void a_request_that_does_not_exist_is_named() {
        shell.run("status", "m", "0000").refused(1, "model m has no request 0000");
        shell.run("status", "other").refused(1, "there is no model other");
    }

    private String accepted() {
        return shell.run("forget", "m", "--sample", People.id(1), "--no-wait", "--json")
                .succeeded()
                .json()
                .path("request")
                .path("requestId")
                .asText();
    }
}
