package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.home.Homes;
import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.port.Attributes;
import dev.sisa.core.port.Item;
import dev.sisa.core.port.ItemKey;
import dev.sisa.core.port.Table;
import dev.sisa.core.port.Transaction;
import dev.sisa.core.port.Write;
import dev.sisa.local.LocalInstallation;
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
        assertThat(shell.run("status", "m").succeeded().out())
                .contains("the import of " + more + " into model m was interrupted: ingest it again");
        assertThat(imports()).isEqualTo("[\"" + more + "\"]");

        shell.run("ingest", "m", "--data", shell.folder() + "/./more.csv").succeeded();

        assertThat(imports()).isEqualTo("[]");
    }

    @Test
    void where_ids_are_positions_the_same_train_is_named() {
        Path table = shell.file("rows.csv", "age,class\n1,yes\n2,no\n3,yes\n");
        String schema = """
                {"schema": 1, "id": "row", "label": {"column": "class", "values": ["no", "yes"]},
                 "features": {"age": {"numeric": {"subtract": 2, "divide": 1}}}}
                """;
        shell.run(
                        "train",
                        "m",
                        "--data",
                        table.toString(),
                        "--schema",
                        shell.file("rows.json", schema).toString(),
                        "--placement",
                        "uniform",
                        "--shards",
                        "1",
                        "--slices",
                        "1")
                .succeeded();
        open(table.toString());

        String remedy = "run the same `sisa train m ...` again";
        assertThat(shell.run("status", "m").succeeded().out())
                .contains("the import of " + table + " into model m was interrupted: " + remedy)
                .doesNotContain("ingest it");
        assertThat(shell.run("predict", "m", "--data", table.toString()).err())
                .contains("warning: the import of " + table + " into model m was interrupted: " + remedy + ", or");
        shell.run("ingest", "m", "--data", shell.folder() + "/./rows.csv").refused(1, "cannot complete", remedy);
        shell.run(
                        "ingest",
                        "m",
                        "--data",
                        shell.file("other.csv", "age,class\n1,yes\n").toString())
                .refused(1, "rows of another file");
    }

    @Test
    void healing_a_model_without_samples_asks_for_the_import_first() {
        shell.train(shell.file("one.csv", People.of(1).csv()));
        shell.run("forget", "m", "--sample", People.id(0)).succeeded();
        Path more = shell.file("more.csv", People.from(30, 6).csv());
        open(more.toString());

        Outcome healed = shell.run("heal", "m");

        assertThat(healed.exit()).isEqualTo(ExitCodes.FAILED);
        assertThat(healed.out()).startsWith("nothing to train: the model has no samples");
        assertThat(healed.err())
                .contains("model m has no samples to train on. Complete the import first: ingest it again");
    }

    private String imports() {
        return shell.run("status", "m", "--json")
                .succeeded()
                .json()
                .path("openImports")
                .toString();
    }

    private void open(String file) {
        try (LocalInstallation installation = Homes.existing(shell.home())) {
            ItemKey key = new ItemKey(
                    Table.CONTROL, "M#m", "IN#" + Sha256.of(Bytes.ofText(file)).toHex());
            installation
                    .ports()
                    .control()
                    .commit(Transaction.of(Write.create(Item.first(key, Attributes.NONE.with("file", file)))));
        }
    }
}
