package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receipts that are signed by several keys, and receipts of format 1. */
final class ReceiptKeysTest {

    private final Path folder;
    private final Shell shell;
    private final ExportedReceipts receipts;

    ReceiptKeysTest(@TempDir Path folder) {
        this.folder = folder;
        this.shell = new Shell(folder.resolve("operator"));
        this.receipts = new ExportedReceipts(shell, folder);
    }

    @Test
    void a_second_key_signs_new_receipts_and_those_that_are_there() throws IOException {
        shell.train(shell.file("people.csv", People.of(90).csv())).succeeded();
        receipts.forget("sample-8");
        List<String> files = receipts.export();
        Path old = folder.resolve("old.pub");
        Files.copy(receipts.key(), old);
        assertThat(receipts.verify(files).succeeded().out()).doesNotContain("ML-DSA-65");

        shell.run("receipts", "m", "--add-key", "ml-dsa-65").succeeded();
        receipts.export();

        assertThat(Files.readString(receipts.key()))
                .startsWith(Files.readString(old))
                .hasLineCount(6);
        assertThat(receipts.verify(files).succeeded().out())
                .containsPattern("signature +" + files.getFirst() + ", Ed25519 +passed")
                .containsPattern("signature +" + files.getFirst() + ", ML-DSA-65 +passed");
        assertThat(Shell.bare("verify", files.getFirst(), "--key", old.toString())
                        .succeeded()
                        .out())
                .containsPattern("ML-DSA-65 +not checked: key [0-9a-f]{32} is not among those given")
                .endsWith("\nVERIFIED\n");
        assertThat(shell.run("receipts", "m", "--json")
                        .succeeded()
                        .json()
                        .path("receipts")
                        .path(0)
                        .path("keyIds"))
                .hasSize(2);
        shell.run("receipts", "m", "--add-key", "RSA").refused(2, "--add-key takes ML-DSA-65");
    }

    @Test
    void a_receipt_of_format_1_is_still_checked() {
        String resources = "src/test/resources/dev/sisa/cli/";

        assertThat(Shell.bare(
                                "verify",
                                resources + "erasure-v1.json",
                                resources + "addendum-v1.json",
                                "--key",
                                resources + "receipts-v1.pub")
                        .succeeded()
                        .out())
                .contains("receipt 1 of model credit, digest ", "destroyed in 1 shard")
                .endsWith("\nVERIFIED\n");
    }
}
