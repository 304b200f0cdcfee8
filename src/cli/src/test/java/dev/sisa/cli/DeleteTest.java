package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeleteTest {

    private final Shell shell;

    DeleteTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void a_deleted_model_is_gone_with_its_files_and_its_name_is_free() {
        Path data = shell.file("people.csv", People.of(30).csv());
        shell.train(data).succeeded();

        assertThat(shell.run("delete", "m").succeeded().out()).startsWith("model m is deleted: ");
        assertThat(shell.run("models").succeeded().out().strip()).isEqualTo("no models");
        assertThat(shell.home().resolve("keys").toFile().list()).isEmpty();
        assertThat(shell.home().resolve("blobs").toFile().list()).isEmpty();
        shell.run("show", "m").refused(1, "there is no model m");
        shell.train(data).succeeded();
    }

    @Test
    void receipts_of_a_deleted_model_are_still_read(@TempDir Path handedOut) {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        shell.run("forget", "m", "--sample", People.id(1)).succeeded();
        String before = shell.run("receipts", "m").succeeded().out();
        shell.run("delete", "m").succeeded();

        Path key = shell.folder().resolve("sisa.pub");
        Outcome receipts = shell.run("receipts", "m", "--out", handedOut.toString(), "--public-key", key.toString());

        assertThat(receipts.succeeded().out().lines().map(DeleteTest::unsigned))
                .containsExactlyElementsOf(
                        before.lines().map(DeleteTest::unsigned).toList());
        assertThat(handedOut.toFile().list()).hasSize(2);
        String first = handedOut.resolve("m-000000000001.json").toString();
        String second = handedOut.resolve("m-000000000002.json").toString();
        Shell.bare("verify", first, second, "--key", key.toString()).succeeded();
    }

    @Test
    void requests_that_are_not_erased_hold_a_deletion_up() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        shell.run("forget", "m", "--sample", People.id(1), "--no-wait").succeeded();

        shell.run("delete", "m").refused(1, "1 request of model m is not erased yet", "`sisa reconcile m`", "--force");

        JsonNode error = shell.run("delete", "m", "--json").json().path("error");
        assertThat(error.path("code").asText()).isEqualTo("busy");
        assertThat(error.path("class").asText()).isEqualTo("busy");
        assertThat(shell.run("show", "m").succeeded().out()).contains("model m");
        shell.run("delete", "m", "--force").succeeded();
        shell.run("receipts", "m").refused(1, "there is no model m");
    }

    @Test
    void a_model_that_is_not_there_is_named() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();

        shell.run("delete", "other").refused(1, "there is no model other");
        JsonNode error = shell.run("delete", "other", "--json").json().path("error");
        assertThat(error.path("code").asText()).isEqualTo("not-found");
        assertThat(error.path("class").asText()).isEqualTo("caller");
        assertThat(shell.run("show", "m").succeeded().out()).contains("model m");
    }

    /** The key comes with the first export. */
    private static String unsigned(String line) {
        return line.replaceAll(" *(signed with key|[0-9a-f]{16,64})$", "");
    }
}
