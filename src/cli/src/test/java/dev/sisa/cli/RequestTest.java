package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.cli.home.Homes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.RowRoom;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.local.LocalInstallation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of a request to forget, and its answers. */
final class RequestTest {

    private final Shell shell;

    RequestTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        shell.train(shell.file("people.csv", People.of(60).csv())).succeeded();
    }

    @Test
    void the_answer_says_all_that_was_reached() {
        JsonNode answer = forget("--sample", People.id(1), "nobody").json();

        assertThat(answer.path("request").path("requestId").asText()).matches("[0-9a-f]{32}");
        assertThat(answer.path("salt").asText()).matches("[0-9a-f]{64}");
        assertThat(answer.path("request").path("state").asText()).isEqualTo("completed");
        assertThat(answer.path("request").path("tenant").asText()).isEqualTo("local");
        assertThat(answer.path("outcomes")).map(JsonNode::asText).containsExactly("accepted", "never-seen");
        assertThat(answer.path("estimate").path("shards")).hasSize(1);
        assertThat(answer.path("estimate").required("visitCount").asLong())
                .isGreaterThanOrEqualTo(
                        answer.path("completion").required("visitCount").asLong());
        assertThat(answer.path("estimate").path("seconds").asDouble()).isPositive();
        assertThat(answer.path("request").path("receipt").asInt()).isEqualTo(1);
        assertThat(answer.path("request").path("addendum").asInt()).isEqualTo(2);
        Instant received = instant(answer, "receivedAt");
        assertThat(Duration.between(received, instant(answer, "dueAt")))
                .isBetween(Duration.ofDays(27), Duration.ofDays(32));
        assertThat(List.of(
                        received,
                        instant(answer, "forgottenAt"),
                        instant(answer, "erasedAt"),
                        instant(answer, "healedAt")))
                .isSorted();
    }

    @Test
    void the_text_says_to_keep_the_salt_and_names_the_receipts() {
        assertThat(forgetText("--sample", People.id(1)).out())
                .containsPattern("(?m)^request [0-9a-f]{32}, to be erased by ")
                .containsPattern("(?m)^salt [0-9a-f]{64}$")
                .containsOnlyOnce("keep the salt")
                .contains("receipt 1), healed in ", "(addendum 2)");
    }

    @Test
    void the_same_key_again_is_the_same_request() {
        JsonNode first = forget("--sample", People.id(1), "--key", "k").json();
        JsonNode again = forget("--sample", People.id(1), "--key", "k").json();

        for (String name : List.of("request", "salt", "outcomes")) {
            assertThat(again.required(name)).as(name).isEqualTo(first.required(name));
        }
        assertThat(first.path("acceptSeconds").asDouble()).isPositive();
        assertThat(again.has("acceptSeconds")).isFalse();
        assertThat(forgetText("--sample", People.id(1), "--key", "k").out())
                .contains("\nforgotten at "
                        + first.path("request").path("forgottenAt").asText());
        assertThat(forget("--sample", People.id(1), "--key", "k", "--tenant", "other")
                        .json()
                        .path("request")
                        .path("requestId"))
                .isNotEqualTo(first.path("request").path("requestId"));
    }

    @Test
    void a_key_that_was_used_for_another_person_is_refused() {
        forget("--sample", People.id(1), "--key", "k");
        shell.run("forget", "m", "--sample", People.id(2), "--key", "k")
                .refused(1, "this --key belongs to request ", "asked for something else");
        assertThat(shell.run("where", "m", "--sample", People.id(2)).succeeded().out())
                .doesNotContain("forgotten", "pending");
    }

    @Test
    void a_tenant_with_too_much_waiting_is_refused() {
        shell.run("policy", "m", "--most-pending", "2").succeeded();
        forget("--sample", People.id(1), People.id(2), "--no-wait");
        shell.run("forget", "m", "--sample", People.id(3))
                .refused(1, "tenant local has 2 samples waiting to be erased", "`sisa reconcile m`", "--most-pending");
        forget("--sample", People.id(3), "--tenant", "other", "--no-wait");
    }

    @Test
    void a_request_that_is_too_large_by_itself_is_told_to_be_smaller() {
        shell.run("policy", "m", "--most-pending", "2").succeeded();
        Outcome outcome = shell.run("forget", "m", "--sample", People.id(1), People.id(2), People.id(3));
        outcome.refused(1, "names more samples than the 2 that", "Ask for fewer at a time", "--most-pending");
        assertThat(outcome.err()).doesNotContain("reconcile");
    }

    @Test
    void no_worker_is_waited_for_with_no_wait() {
        JsonNode answer = forget("--sample", People.id(1), "--no-wait").json();

        assertThat(answer.path("request").path("state").asText()).isEqualTo("accepted");
        assertThat(answer.required("request").has("erasedAt")).isFalse();
        assertThat(answer.path("salt").asText()).hasSize(64);
        assertThat(shell.run("where", "m", "--sample", People.id(1)).succeeded().out())
                .contains("pending: in no answer");
        assertThat(forgetText("--sample", People.id(2), "--no-wait").out())
                .contains(
                        "keep the salt", "healing 1 shard is expected to take", "`sisa reconcile m` erases and heals");
    }

    @Test
    void healing_waits_for_more_if_the_policy_says_so_and_not_if_it_is_flushed() {
        shell.run("policy", "m", "--heal-count", "50", "--heal-window", "P1D", "--quality-floor", "0")
                .succeeded();
        Outcome waiting = forgetText("--sample", People.id(1));
        assertThat(waiting.err()).contains("sisa: healing 1 shard is expected to take ");
        assertThat(waiting.out()).contains("erased in ", "to be healed later: shard ", "`sisa heal m` does it now");
        assertThat(shell.run("status", "m").succeeded().out()).contains("1 request open", "ERASED", "waits until ");

        assertThat(forgetText("--sample", "nobody").out())
                .contains("nothing was found of what is named, so nothing was erased (receipt ")
                .doesNotContain("at rest", "erased in", "forgotten in");

        JsonNode flushed =
                forget("--sample", People.id(1), People.id(2), "--flush").json();

        assertThat(flushed.path("request").path("state").asText()).isEqualTo("completed");
        shell.run("heal", "m").succeeded();
        assertThat(shell.run("status", "m").succeeded().out())
                .contains("no request is open")
                .doesNotContain("waits");
    }

    @Test
    void a_shard_without_room_refuses_and_says_what_makes_some() {
        for (int shard = 0; shard < 3; shard++) {
            fill(shard);
        }

        shell.run("forget", "m", "--sample", People.id(1))
                .refused(
                        1,
                        "parts of requests waiting to be erased, as many as its row takes",
                        "nothing of this request was accepted",
                        "`sisa reconcile m`",
                        "then ask again");
        assertThat(shell.run("status", "m").succeeded().out()).contains("no request is open");
    }

    /** As many parts pending as the row of the shard takes. */
    private void fill(int shard) {
        try (LocalInstallation installation = Homes.existing(shell.home())) {
            ControlStore control = installation.ports().control();
            ShardRow row = new ShardRows(control).read("m", shard);
            NavigableMap<String, Integer> pending = new TreeMap<>();
            for (int part = 0; part < RowRoom.parts("m", 3); part++) {
                pending.put("%032x-000001".formatted(part), 1);
            }
            ShardRow full =
                    new ShardRow("m", shard, row.version() + 1, row.epoch(), row.manifest(), pending, row.backlog());
            assertThat(control.commit(Transaction.of(Write.replace(ShardRows.item(full)))))
                    .isInstanceOf(CommitResult.Committed.class);
        }
    }

    private static Instant instant(JsonNode answer, String name) {
        return Instant.parse(answer.path("request").path(name).asText());
    }

    private Outcome forget(String... words) {
        return shell.run(Shell.with(List.of("forget", "m", "--json", "--allow-unknown"), words))
                .succeeded();
    }

    private Outcome forgetText(String... words) {
        return shell.run(Shell.with(List.of("forget", "m", "--allow-unknown"), words))
                .succeeded();
    }
}
