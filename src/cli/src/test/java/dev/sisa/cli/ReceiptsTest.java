package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.api.WireJson;
import dev.sisa.api.request.FindingCounts;
import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.core.port.CommitResult;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.core.shard.Manifest;
import dev.sisa.core.shard.ShardRow;
import dev.sisa.core.shard.ShardRows;
import dev.sisa.local.LocalInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa receipts} and {@code sisa verify RECEIPT}: from a home to somebody who has the files and the key alone. */
final class ReceiptsTest {

    private final Path folder;
    private final Shell shell;
    private final JsonNode forgotten;
    private final Path key;

    ReceiptsTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        this.key = folder.resolve("sisa.pub");
        shell.train(shell.file("people.csv", People.of(90).csv())).succeeded();
        this.forgotten = forget("sample-8");
    }

    @Test
    void files_verify_elsewhere_with_the_public_key_alone() throws IOException {
        List<String> files = export();
        Files.move(shell.folder(), folder.resolve("gone"));

        Outcome outcome = verify(files).succeeded();

        assertThat(files).hasSize(2).allSatisfy(file -> assertThat(file).matches(".*/m-00000000000[12].json"));
        assertThat(outcome.out())
                .contains(
                        "receipt 1 of model m, digest ",
                        "\n  request "
                                + forgotten.path("request").path("requestId").asText(),
                        "(gdpr), received "
                                + forgotten.path("request").path("receivedAt").asText())
                .contains("1 commitment; ", "destroyed in 1 shard", "not covered: backups")
                .contains("receipt 2 of model m, digest ", "\n  adds to receipt 1")
                .contains("not proven by this:\n  - that no newer receipt was taken off the end of the chain")
                .endsWith("\nVERIFIED\n");
        assertThat(verify(files, "--json").succeeded().json().path("checks"))
                .hasSize(7)
                .allSatisfy(check -> assertThat(check.path("result").asText()).isEqualTo("passed"));
    }

    @Test
    void who_has_salt_and_id_finds_themselves() {
        List<String> files = export();
        String salt = forgotten.path("salt").asText();

        verify(files, "--salt", salt, "--sample", "sample-8").succeeded();

        Outcome other = verify(files, "--salt", salt, "--sample", "sample-9");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out())
                .contains("FAILED: nothing there commits to this id")
                .endsWith("\nNOT VERIFIED\n");
        assertThat(verify(files, "--salt", salt, "--subject", "sample-8").exit())
                .isEqualTo(1);
    }

    @Test
    void a_changed_file_fails_and_says_where() throws IOException {
        List<String> files = export();
        Path file = Path.of(files.getFirst());
        Files.writeString(file, Files.readString(file).replace("gdpr", "ccpa"));

        Outcome outcome = verify(files.subList(0, 1), "--json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.json().path("passed").asBoolean()).isFalse();
        assertThat(outcome.json().path("checks").get(1).path("where").asText())
                .startsWith("the body is not what was signed with key ");
        assertThat(verify(files, "--replay").out()).contains("FAILED").doesNotContain("trained again");
    }

    @Test
    void the_key_of_another_home_verifies_nothing() {
        List<String> files = export();
        Shell other = new Shell(folder.resolve("other"));
        other.train(other.file("people.csv", People.of(30).csv())).succeeded();
        other.run("receipts", "m", "--public-key", key.toString()).succeeded();

        assertThat(verify(files).out()).contains("which is not among those given");
    }

    @Test
    void a_list_shows_what_is_signed_and_the_head_ends_it() {
        List<String> files = export();

        JsonNode list = shell.run("receipts", "m", "--json").succeeded().json().path("receipts");
        assertThat(list.get(0).path("kind").asText()).isEqualTo("erasure");
        assertThat(list.get(1).path("kind").asText()).isEqualTo("healing");
        assertThat(list.get(1).path("keyId").asText()).matches("[0-9a-f]{32}");
        assertThat(shell.run("receipts", "m", "--head").succeeded().out())
                .isEqualTo("m 2 " + list.get(1).path("digest").asText() + "\n");
        assertThat(verify(files, "--json").json().path("receipts").get(1).path("digest"))
                .isEqualTo(list.get(1).path("digest"));
        assertThat(export()).isEqualTo(files);
    }

    @Test
    void training_again_gives_what_the_addendum_names() {
        List<String> files = export();

        Outcome outcome = replay(files).succeeded();

        assertThat(outcome.json().path("replays")).hasSize(1);
        assertThat(outcome.json().path("replays").get(0).path("result").asText())
                .isEqualTo("equal");
        assertThat(HomeFiles.leftOver(shell.home())).isEmpty();
        replay(files.subList(0, 1)).refused(1, "there is nothing to train again");
    }

    @Test
    void a_request_for_nobody_gets_no_proof_of_an_erasure() throws IOException {
        String salt = forget("nobody").path("salt").asText();
        List<String> files = export();
        List<String> nobodys = files.subList(2, 3);

        assertThat(files).hasSize(3);
        Outcome found = verify(nobodys, "--salt", salt, "--sample", "nobody").succeeded();
        assertThat(found.out())
                .contains("nothing was found of what it names: this is no proof of an erasure")
                .contains("1 commitment; found: never seen 1")
                .contains("  - that anything was erased, by receipt 3 of model m\n")
                .endsWith("\nVERIFIED, but no proof of an erasure: receipt 3 of model m\n");
        assertThat(verify(nobodys, "--json")
                        .json()
                        .path("receipts")
                        .get(0)
                        .path("kind")
                        .asText())
                .isEqualTo("nothing-found");
        assertThat(Files.readString(Path.of(nobodys.getFirst())))
                .doesNotContainIgnoringCase("erase", "destroy", "forgotten");
        assertThat(shell.run("receipts", "m").succeeded().out()).contains("nothing-found");
        replay(nobodys).refused(1, "there is nothing to train again", "without --replay");
        assertThat(replay(files).succeeded().json().path("replays")).hasSize(1);
    }

    @Test
    void what_was_erased_before_is_told_as_that() {
        forget("sample-8");
        List<String> files = export();

        assertThat(verify(files.subList(2, 3)).succeeded().out())
                .contains("was erased before, as earlier receipts tell", "found: already erased 1")
                .endsWith("\nVERIFIED, but no proof of an erasure: receipt 3 of model m\n");
        assertThat(shell.run("receipts", "m").succeeded().out()).contains("already-erased");
        JsonNode list = shell.run("receipts", "m", "--json").succeeded().json().path("receipts");
        assertThat(list)
                .map(receipt -> receipt.path("counts").toString())
                .containsExactly(counts(1, 0, 0, 0), "", counts(0, 1, 0, 0));
    }

    @Test
    void a_mixed_request_is_an_erasure_with_counts() {
        Outcome mixed = shell.run("forget", "m", "--sample", "sample-9", "nobody", "--subject", "no-one");
        assertThat(mixed.exit()).isEqualTo(ExitCodes.NEVER_SEEN);

        assertThat(verify(export().subList(2, 3), "--json")
                        .succeeded()
                        .json()
                        .path("receipts")
                        .path(0)
                        .path("counts")
                        .toString())
                .isEqualTo(counts(1, 0, 1, 1));
        assertThat(verify(export().subList(2, 3)).succeeded().out())
                .contains("3 commitments; ", "found: accepted 1, never seen 1, never seen subjects 1")
                .endsWith("\nVERIFIED\n");
    }

    @Test
    void an_older_addendum_of_a_shard_is_superseded() {
        List<String> old = export();
        JsonNode shard = replay(old).succeeded().json().path("replays").get(0);
        forgetAnotherOf(shard.path("shard").asInt());

        JsonNode now = replay(old).succeeded().json().path("replays").get(0);

        assertThat(now.path("result").asText()).isEqualTo("superseded");
        assertThat(now.path("supersededBy").asInt()).isEqualTo(4);
        assertThat(replay(export()).succeeded().out())
                .contains("\"result\" : \"equal\"", "\"result\" : \"superseded\"");
    }

    @Test
    void a_manifest_that_was_meddled_with_fails_and_says_where() {
        List<String> files = export();
        int shard = replay(files).json().path("replays").get(0).path("shard").asInt();
        swapSteps(shard);

        Outcome outcome = replay(files);

        assertThat(outcome.exit()).isEqualTo(1);
        JsonNode result = outcome.json().path("replays").get(0);
        assertThat(result.path("shard").asInt()).isEqualTo(shard);
        assertThat(result.path("where").asText()).contains("the manifest does not name step 1/parameters/");
    }

    @Test
    void what_cannot_be_read_is_said() {
        List<String> files = export();

        Shell.bare("verify", "absent.json", "--key", key.toString()).refused(1, "absent.json", "no such file");
        Shell.bare("verify", files.getFirst(), "--key", files.getFirst())
                .refused(1, "BEGIN PUBLIC KEY", "sisa receipts MODEL --public-key FILE");
        Shell.bare(
                        "verify",
                        files.getFirst(),
                        "--key",
                        folder.resolve("absent.pub").toString())
                .refused(1, "no such file");
        assertThat(Shell.bare("verify", key.toString(), "--key", key.toString()).out())
                .contains("not valid JSON", "NOT VERIFIED");
    }

    private List<String> export() {
        Path out = folder.resolve("receipts");
        shell.run("receipts", "m", "--out", out.toString(), "--public-key", key.toString())
                .succeeded();
        try (Stream<Path> files = Files.list(out)) {
            return files.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Outcome verify(List<String> files, String... more) {
        List<String> words = new ArrayList<>(List.of("verify", "--key", key.toString()));
        words.addAll(files);
        return Shell.bare(Shell.with(words, more));
    }

    private Outcome replay(List<String> files) {
        return verify(files, "--replay", "--json", "--home", shell.home().toString());
    }

    private void forgetAnotherOf(int shard) {
        for (int number = 9; ; number++) {
            JsonNode where = shell.run("where", "m", "--sample", People.id(number), "--json")
                    .succeeded()
                    .json();
            if (where.findValue("shard").asInt() == shard) {
                forget(People.id(number));
                return;
            }
        }
    }

    private static String counts(long accepted, long erased, long neverSeen, long subjects) {
        return WireJson.line(new FindingCounts(accepted, 0, erased, neverSeen, subjects));
    }

    private JsonNode forget(String sample) {
        return shell.run("forget", "m", "--sample", sample, "--json", "--allow-unknown")
                .succeeded()
                .json();
    }

    private void swapSteps(int shard) {
        try (LocalInstallation workplace = LocalInstallation.existing(shell.home())) {
            ShardRow row = new ShardRows(workplace.ports().control()).read("m", shard);
            Manifest manifest = row.manifest();
            Manifest swapped = manifest.withCheckpoint(1, manifest.checkpoints().get(1));
            assertThat(workplace
                            .ports()
                            .control()
                            .commit(Transaction.of(Write.replace(ShardRows.item(row.with(swapped))))))
                    .isInstanceOf(CommitResult.Committed.class);
        }
    }
}
