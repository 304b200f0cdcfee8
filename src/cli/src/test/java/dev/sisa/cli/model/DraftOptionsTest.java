package dev.sisa.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sisa schema} with chosen columns: the draft is complete at once. */
final class DraftOptionsTest {

    private static final String TABBED = "age\tcity\tclass\n31\trome\tyes\n32\toslo\tno\n33\tbonn\tyes\n";

    private final Shell shell;

    DraftOptionsTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @Test
    void a_table_in_the_manner_of_a_census_becomes_a_model_without_an_edit() {
        String rows = People.of(60)
                .csv()
                .lines()
                .skip(1)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace(",", ", ");
        Outcome drafted = schema(rows, "--no-header", "--label", "column7", "--ignore", "column2,column3")
                .succeeded();
        assertThat(drafted.out())
                .contains("\"label\": {\"column\": \"column7\", \"values\": [\"no\", \"yes\"]}")
                .contains("\"id\": {\"column\": \"column1\"}", "\"column2\", // left out by --ignore");
        String schema = shell.file("schema.json", drafted.out()).toString();
        shell.run("train", "m", "--data", shell.folder().resolve("table.csv").toString(), "--schema", schema)
                .succeeded();
    }

    @Test
    void a_column_that_is_chosen_must_be_there() {
        schema(TABBED, "--label", "clas").refused(2, "the table has no column \"clas\"; is it \"class\"?");
        schema(TABBED, "--label", "class", "--ignore", "class").refused(2, "column \"class\" is chosen twice");
    }

    @Test
    void what_is_left_out_is_said_by_name_and_reason() {
        String rows = IntStream.range(0, 40)
                .mapToObj(row -> "p" + row + "@example.org,k" + row + "," + row % 2 + "\n")
                .collect(Collectors.joining());
        assertThat(schema("mail,key,class\n" + rows).succeeded().err())
                .startsWith("sisa: " + shell.folder().resolve("table.csv")
                        + ": no feature is made of column \"mail\": e-mail addresses, which name persons\n")
                .contains("no feature is left: ");
    }

    private Outcome schema(String table, String... more) {
        String file = shell.file("table.csv", table).toString();
        return Shell.bare(Shell.with(List.of("schema", file), more));
    }
}
