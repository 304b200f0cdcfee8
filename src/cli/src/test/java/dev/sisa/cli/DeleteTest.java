package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.receipt.ReceiptChain;
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
    void receipts_stay_when_their_model_is_deleted() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        shell.run("forget", "m", "--sample", People.id(1)).succeeded();
        shell.run("delete", "m").succeeded();
        try (Workplace workplace = Workplace.open(shell.home(), "m")) {
            assertThat(new ReceiptChain(workplace.ports().control()).entries("m"))
                    .hasSize(2);
        }
    }

    @Test
    void a_model_that_is_not_there_is_named() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();

        shell.run("delete", "other").refused(1, "there is no model other");
        assertThat(shell.run("show", "m").succeeded().out()).contains("model m");
    }
}
