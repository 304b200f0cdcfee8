package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa verify RECEIPT --replay}: shards that are trained again, and compared with what an addendum names. */
final class ReceiptReplayTest {

    private final Path folder;
    private final Shell shell;
    private final ExportedReceipts receipts;

    ReceiptReplayTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        this.receipts = new ExportedReceipts(shell, folder);
        shell.train(shell.file("people.csv", People.of(90).csv())).succeeded();
        receipts.forget("sample-8");
    }

    @Test
    void training_again_gives_what_the_addendum_names() {
        List<String> files = receipts.export();

        Outcome outcome = receipts.replay(files).succeeded();

        assertThat(outcome.json().path("replays")).hasSize(1);
        assertThat(outcome.json().path("replays").get(0).path("result").asText())
                .isEqualTo("equal");
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
        receipts.replay(files.subList(0, 1)).refused(1, "there is nothing to train again");
    }

    @Test
    void a_model_of_a_drafted_schema_learns_the_scales_that_the_addendum_names() {
        Shell drafted = new Shell(folder.resolve("drafted"));
        Path data = drafted.file("people.csv", People.of(200).csv());
        Path schema = drafted.file(
                "drafted.json",
                Shell.bare("schema", data.toString(), "--label", "class")
                        .succeeded()
                        .out());
        assertThat(schema).content().contains("\"learned\"");
        drafted.run("train", "m", "--data", data.toString(), "--schema", schema.toString(), "--shards", "2")
                .succeeded();
        ExportedReceipts learned = new ExportedReceipts(drafted, folder.resolve("drafted"));
        learned.forget("sample-8");

        JsonNode replays = learned.replay(learned.export()).succeeded().json().path("replays");

        assertThat(replays).hasSize(1);
        assertThat(replays.get(0).path("result").asText()).isEqualTo("equal");
    }

    @Test
    void an_older_addendum_of_a_shard_is_superseded() {
        List<String> old = receipts.export();
        JsonNode shard = receipts.replay(old).succeeded().json().path("replays").get(0);
        forgetAnotherOf(shard.path("shard").asInt());

        JsonNode now = receipts.replay(old).succeeded().json().path("replays").get(0);

        assertThat(now.path("result").asText()).isEqualTo("superseded");
        assertThat(now.path("supersededBy").asInt()).isEqualTo(4);
        assertThat(receipts.replay(receipts.export()).succeeded().out())
                .contains("\"result\" : \"equal\"", "\"result\" : \"superseded\"");
    }

    @Test
    void a_manifest_that_was_meddled_with_fails_and_says_where() {
        List<String> files = receipts.export();
        int shard = receipts.replay(files)
                .json()
                .path("replays")
                .get(0)
                .path("shard")
                .asInt();
        swapSteps(shard);

        Outcome outcome = receipts.replay(files);

        assertThat(outcome.exit()).isEqualTo(1);
        JsonNode result = outcome.json().path("replays").get(0);
        assertThat(result.path("shard").asInt()).isEqualTo(shard);
        assertThat(result.path("where").asText()).contains("the manifest does not name step 1/parameters/");
    }

    private void forgetAnotherOf(int shard) {
        for (int number = 9; ; number++) {
            JsonNode where = shell.run("where", "m", "--sample", People.id(number), "--json")
                    .succeeded()
                    .json();
            if (where.findValue("shard").asInt() == shard) {
                receipts.forget(People.id(number));
                return;
            }
        }
    }

    private void swapSteps(int shard) {
        HomeFiles.plant(
                shell.home(),
                shard,
                manifest -> manifest.withCheckpoint(1, manifest.checkpoints().get(1)));
    }
}
