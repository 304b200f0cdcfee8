package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sisa.api.WireJson;
import dev.sisa.api.request.FindingCounts;
import dev.sisa.cli.failure.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa receipts} and {@code sisa verify RECEIPT}: from a home to somebody who has the files and the key alone. */
final class ReceiptsTest {

    private final Path folder;
    private final Shell shell;
    private final JsonNode forgotten;
    private final ExportedReceipts receipts;

    ReceiptsTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        this.receipts = new ExportedReceipts(shell, folder);
        shell.train(shell.file("people.csv", People.of(90).csv())).succeeded();
        this.forgotten = receipts.forget("sample-8");
    }

    @Test
    void files_verify_elsewhere_with_the_public_key_alone() throws IOException {
        List<String> files = receipts.export();
        Files.move(shell.folder(), folder.resolve("gone"));

        Outcome outcome = receipts.verify(files).succeeded();

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
        assertThat(receipts.verify(files, "--json").succeeded().json().path("checks"))
                .hasSize(7)
                .allSatisfy(check -> assertThat(check.path("result").asText()).isEqualTo("passed"));
    }

    @Test
    void who_has_salt_and_id_finds_themselves() {
        List<String> files = receipts.export();
        String salt = forgotten.path("salt").asText();

        receipts.verify(files, "--salt", salt, "--sample", "sample-8").succeeded();

        Outcome other = receipts.verify(files, "--salt", salt, "--sample", "sample-9");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out())
                .contains("FAILED: nothing there commits to this id")
                .endsWith("\nNOT VERIFIED\n");
        assertThat(receipts.verify(files, "--salt", salt, "--subject", "sample-8")
                        .exit())
                .isEqualTo(1);
    }

    @Test
    void a_changed_file_fails_and_says_where() throws IOException {
        List<String> files = receipts.export();
        Path file = Path.of(files.getFirst());
        Files.writeString(file, Files.readString(file).replace("gdpr", "ccpa"));

        Outcome outcome = receipts.verify(files.subList(0, 1), "--json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.json().path("passed").asBoolean()).isFalse();
        assertThat(outcome.json().path("checks").get(1).path("where").asText())
                .startsWith("the body is not what was signed with key ");
        assertThat(receipts.verify(files, "--replay").out()).contains("FAILED").doesNotContain("trained again");
    }

    @Test
    void the_key_of_another_home_verifies_nothing() {
        List<String> files = receipts.export();
        Shell other = new Shell(folder.resolve("other"));
        other.train(other.file("people.csv", People.of(30).csv())).succeeded();
        other.run("receipts", "m", "--public-key", receipts.key().toString()).succeeded();

        assertThat(receipts.verify(files).out()).contains("is not among those given");
    }

    @Test
    void a_list_shows_what_is_signed_and_the_head_ends_it() {
        List<String> files = receipts.export();

        JsonNode list = shell.run("receipts", "m", "--json").succeeded().json().path("receipts");
        assertThat(list.get(0).path("kind").asText()).isEqualTo("erasure");
        assertThat(list.get(1).path("kind").asText()).isEqualTo("healing");
        assertThat(list.get(1).path("keyIds").path(0).asText()).matches("[0-9a-f]{32}");
        assertThat(shell.run("receipts", "m", "--head").succeeded().out())
                .isEqualTo("m 2 " + list.get(1).path("digest").asText() + "\n");
        assertThat(receipts.verify(files, "--json")
                        .json()
                        .path("receipts")
                        .get(1)
                        .path("digest"))
                .isEqualTo(list.get(1).path("digest"));
        assertThat(receipts.export()).isEqualTo(files);
    }

    @Test
    void a_request_for_unknown_ids_gets_no_proof_of_an_erasure() throws IOException {
        String salt = receipts.forget("nobody").path("salt").asText();
        List<String> files = receipts.export();
        List<String> nobodys = files.subList(2, 3);

        assertThat(files).hasSize(3);
        Outcome found =
                receipts.verify(nobodys, "--salt", salt, "--sample", "nobody").succeeded();
        assertThat(found.out())
                .contains("nothing was found of what it names: this is no proof of an erasure")
                .contains("1 commitment; found: never seen 1")
                .contains("  - that anything was erased, by receipt 3 of model m\n")
                .endsWith("\nVERIFIED, but no proof of an erasure: receipt 3 of model m\n");
        assertThat(receipts.verify(nobodys, "--json")
                        .json()
                        .path("receipts")
                        .get(0)
                        .path("kind")
                        .asText())
                .isEqualTo("nothing-found");
        assertThat(Files.readString(Path.of(nobodys.getFirst())))
                .doesNotContainIgnoringCase("erase", "destroy", "forgotten");
        assertThat(shell.run("receipts", "m").succeeded().out()).contains("nothing-found");
        receipts.replay(nobodys).refused(1, "there is nothing to train again", "without --replay");
        assertThat(receipts.replay(files).succeeded().json().path("replays")).hasSize(1);
    }

    @Test
    void what_was_erased_before_is_told_as_that() {
        receipts.forget("sample-8");
        List<String> files = receipts.export();

        assertThat(receipts.verify(files.subList(2, 3)).succeeded().out())
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

        assertThat(receipts.verify(receipts.export().subList(2, 3), "--json")
                        .succeeded()
                        .json()
                        .path("receipts")
                        .path(0)
                        .path("counts")
                        .toString())
                .isEqualTo(counts(1, 0, 1, 1));
        assertThat(receipts.verify(receipts.export().subList(2, 3)).succeeded().out())
                .contains("3 commitments; ", "found: accepted 1, never seen 1, never seen subjects 1")
                .endsWith("\nVERIFIED\n");
    }

    @Test
    void what_cannot_be_read_is_said() {
        List<String> files = receipts.export();
        String key = receipts.key().toString();

        Shell.bare("verify", "absent.json", "--key", key).refused(1, "absent.json", "no such file");
        Shell.bare("verify", files.getFirst(), "--key", files.getFirst())
                .refused(1, "BEGIN PUBLIC KEY", "sisa receipts MODEL --public-key FILE");
        Shell.bare(
                        "verify",
                        files.getFirst(),
                        "--key",
                        folder.resolve("absent.pub").toString())
                .refused(1, "no such file");
        assertThat(Shell.bare("verify", key, "--key", key).out()).contains("not valid JSON", "NOT VERIFIED");
    }

    private static String counts(long accepted, long erased, long neverSeen, long subjects) {
        return WireJson.line(new FindingCounts(accepted, 0, erased, neverSeen, subjects));
    }
}
