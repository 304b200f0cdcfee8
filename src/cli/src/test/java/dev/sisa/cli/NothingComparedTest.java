package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa verify} where there is nothing, or not everything, to compare. */
final class NothingComparedTest {

    private final Shell shell;
    private final String data;

    NothingComparedTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
        Path table = shell.file("people.csv", People.of(90).csv());
        this.data = table.toString();
        shell.train(table).succeeded();
    }

    @Test
    void equality_over_no_survivors_says_that_nothing_was_compared() {
        forget(_ -> true);

        String text = shell.run("verify", "m", "--from-scratch", "--data", data)
                .succeeded()
                .out();
        assertThat(text)
                .containsPattern("\n +0 +0 +0 +no samples, nothing to compare\n")
                .contains("answers to 0 survivors: none compared\n")
                .endsWith("EQUAL, but there are no survivors: nothing was compared\n")
                .doesNotContain("bit for bit", "byte for byte");
        JsonNode result = verify();
        assertThat(result.path("equal").asBoolean()).isTrue();
        assertThat(result.path("compared").asBoolean(true)).isFalse();
        assertThat(result.path("survivorCount").asInt(-1)).isZero();
        assertThat(result.path("emptyShardCount").asInt()).isEqualTo(3);
        assertThat(result.path("answers").path("comparedCount").asInt(-1)).isZero();
        assertThat(result.path("shards"))
                .allSatisfy(shard ->
                        assertThat(shard.path("checkpointCount").asInt(-1)).isZero());
    }

    @Test
    void a_shard_without_survivors_is_told_from_one_that_is_equal() {
        JsonNode before = verify();
        assertThat(before.path("survivorCount").asInt()).isEqualTo(90);
        assertThat(before.path("emptyShardCount").asInt(-1)).isZero();
        assertThat(before.path("answers").path("comparedCount").asInt()).isEqualTo(270);
        forget(person -> shard(person.id()) == 1);

        String text = shell.run("verify", "m", "--from-scratch").succeeded().out();
        assertThat(text)
                .containsPattern("\n +1 +0 +0 +no samples, nothing to compare\n")
                .contains("1 shard without a survivor: nothing of it was compared\n")
                .endsWith("EQUAL to training without the forgotten\n");
        JsonNode result = verify();
        assertThat(result.path("emptyShardCount").asInt()).isEqualTo(1);
        assertThat(result.path("compared").asBoolean()).isTrue();
        assertThat(result.path("shards"))
                .map(shard -> shard.path("compared").toString())
                .containsExactly("true", "false", "true");
    }

    @Test
    void training_again_for_a_receipt_that_finds_nothing_to_compare_says_so() {
        forget(_ -> true);
        Path receipts = shell.folder().resolve("receipts");
        Path key = shell.folder().resolve("sisa.pub");
        shell.run("receipts", "m", "--out", receipts.toString(), "--public-key", key.toString())
                .succeeded();
        String addendum = receipts.resolve("m-000000000002.json").toString();

        assertThat(shell.run("verify", addendum, "--key", key.toString(), "--replay")
                        .succeeded()
                        .out())
                .contains("no samples, nothing to compare")
                .contains("training again compared nothing");
        JsonNode result = shell.run("verify", addendum, "--key", key.toString(), "--replay", "--json")
                .succeeded()
                .json();
        assertThat(result.path("replayedBlobCount").asInt(-1)).isZero();
        assertThat(result.path("replays"))
                .hasSize(3)
                .allSatisfy(shard -> assertThat(shard.path("result").asText()).isEqualTo("nothing-to-compare"));
    }

    private JsonNode verify() {
        return shell.run("verify", "m", "--from-scratch", "--json").succeeded().json();
    }

    private int shard(String id) {
        return shell.run("where", "m", "--sample", id, "--json")
                .succeeded()
                .json()
                .path("shard")
                .asInt();
    }

    private void forget(Predicate<People.Person> whom) {
        List<String> ids = People.of(90).rows().stream()
                .filter(whom)
                .map(People.Person::id)
                .toList();
        Path list = shell.file("list.txt", ids.stream().collect(Collectors.joining("\n")));
        shell.run("forget", "m", "--file", list.toString()).succeeded();
    }
}
