package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.home.Workplace;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that was killed before all of its rows were in. */
final class OpenImportTest {

    private final Shell shell;

    OpenImportTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void status_names_its_file_until_that_came_in_however_its_path_is_typed() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        Path more = shell.file("more.csv", People.from(30, 6).csv());
        open(more.toString());
        assertThat(shell.run("status", "m").succeeded().out()).contains(more + " did not come in whole");
        assertThat(imports()).isEqualTo("[\"" + more + "\"]");

        shell.run("ingest", "m", "--data", shell.folder() + "/./more.csv").succeeded();

        assertThat(imports()).isEqualTo("[]");
    }

    private String imports() {
        return shell.run("status", "m", "--json")
                .succeeded()
                .json()
                .path("openImports")
                .toString();
    }

    private void open(String file) {
        try (Workplace workplace = Workplace.existing(shell.home(), "m")) {
            ItemKey key = new ItemKey(
                    Table.CONTROL, "M#m", "IN#" + Sha256.of(Bytes.ofText(file)).toHex());
            workplace
                    .ports()
                    .control()
                    .commit(Transaction.of(Write.create(Item.first(key, Attributes.NONE.with("file", file)))));
        }
    }
}
