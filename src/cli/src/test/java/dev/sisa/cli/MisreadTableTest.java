package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that does not fit the format of the model's schema: what it looks like, and nothing of its rows. */
final class MisreadTableTest {

    private static final People MORE = People.from(30, 4);

    private final Shell shell;
    private Map<String, Integer> before = Map.of();

    MisreadTableTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @BeforeEach
    void train() {
        shell.train(shell.file("people.csv", People.of(30).csv())).succeeded();
        before = HomeFiles.state(shell.home());
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(HomeFiles.state(shell.home())).isEqualTo(before);
    }

    @Test
    void a_table_with_another_delimiter() {
        refused(
                MORE.csv().replace(',', ';'),
                "more.csv: its first row has the names of the schema if it is cut at \";\". Write the file with"
                        + " the model's delimiter, \",\".");
        refused(
                MORE.csv().replace(',', '\t'),
                "if it is cut at a tab. Write the file with the model's delimiter, \",\".");
    }

    @Test
    void a_table_without_header_and_none_of_its_cells() {
        String rows = MORE.csv().lines().skip(1).collect(Collectors.joining("\n"));
        refused(rows, "its first row looks like data, and lacks columns \"", "Put a header with the names");
        refused(rows.lines().findFirst().orElseThrow(), "its first row lacks columns \"", "Name them there");
    }

    @Test
    void a_table_of_another_kind() {
        refused("{\"id\": \"sample-30\", \"age\": 30}\n", "it looks like JSON, not like a table");
    }

    @Test
    void blanks_around_names_and_around_cells() {
        refused(
                MORE.csv().replace("city,", " city ,"),
                "names in its header have blanks around them, which count as part of them. Take them out.");
        refused(
                MORE.csv()
                        .replace(",rome,", ", rome,")
                        .replace(",oslo,", ", oslo,")
                        .replace(",bonn,", ", bonn,"),
                "column \"city\": \" ",
                "has blanks around it, which count as part of it. Take them out.");
    }

    @Test
    void before_a_model_is_made_its_schema_may_be_mended_too() {
        String table = shell.file("more.csv", MORE.csv().replace(',', ';')).toString();

        shell.run(
                        "train",
                        "other",
                        "--data",
                        table,
                        "--schema",
                        shell.folder().resolve("schema.json").toString(),
                        "--placement",
                        "uniform")
                .refused(1, "State --delimiter ';' with `sisa schema`, or \"delimiter\": \";\" under \"csv\"");
    }

    private void refused(String table, String... reasons) {
        String file = shell.file("more.csv", table).toString();
        for (String[] words : new String[][] {{"ingest", "m"}, {"predict", "m"}, {"verify", "m", "--from-scratch"}}) {
            Outcome outcome = shell.run(Shell.with(List.of(words), "--data", file));
            outcome.refused(1, reasons);
            assertThat(outcome.err()).doesNotContain("sample-30", "person-15", "in the schema", "`sisa schema`");
        }
    }
}
