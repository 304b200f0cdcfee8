package dev.sisa.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.cli.Outcome;
import dev.sisa.cli.People;
import dev.sisa.cli.Shell;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sisa schema}: a table that is not read as it was meant is refused or said, with the option that cures it. */
final class SchemaCommandTest {

    private static final String TABBED = "age\tcity\tclass\n31\trome\tyes\n32\toslo\tno\n33\tbonn\tyes\n";

    private final Shell shell;

    SchemaCommandTest(@TempDir Path folder) {
        this.shell = new Shell(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab", "\\t", "\t"})
    void a_tab_may_be_stated_in_words(String delimiter) {
        Outcome drafted = schema(TABBED, "--delimiter", delimiter).succeeded();
        assertThat(drafted.out())
                .contains("\"csv\": {\"delimiter\": \"\\t\", \"header\": true},", "\"age\": {\"numeric\"");
        assertThat(drafted.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "123456789"})
    void a_text_that_is_no_delimiter_is_misuse(String delimiter) {
        schema(TABBED, "--delimiter", delimiter).refused(2, "a delimiter has 1 to 8 characters, none of them a quote");
    }

    @Test
    void classes_of_a_table_are_its_labels() {
        schema(TABBED, "--classes", "2")
                .refused(2, "--classes is of images in IDX, and", "is no such file. Leave it out");
    }

    @ParameterizedTest
    @CsvSource({"'\t', a tab, '\t'", "';', '\";\"', ;", "'|', '\"|\"', |"})
    void a_delimiter_that_cuts_evenly_where_a_comma_does_not_is_taken_and_said(
            String delimiter, String shown, String stated) {
        Outcome drafted = schema(TABBED.replace("\t", delimiter)).succeeded();
        assertThat(drafted.err())
                .isEqualTo("sisa: %s: its cells are taken to be separated by %s. --delimiter states another\n"
                        .formatted(shell.folder().resolve("table.csv"), shown));
        assertThat(drafted.out())
                .contains("\"delimiter\": \"" + stated.replace("\t", "\\t") + "\"", "\"age\": {\"numeric\"");
    }

    @Test
    void rows_of_one_cell_that_another_delimiter_cuts_evenly_are_refused_if_theirs_is_stated() {
        schema(TABBED, "--delimiter", ",")
                .refused(1, "a tab cuts each into 3 cells. State --delimiter tab with `sisa schema`");
        schema(TABBED.replace('\t', ';'), "--delimiter", ",")
                .refused(1, "\";\" cuts each into 3 cells. State --delimiter ';' with");
        schema(TABBED.replace('\t', ' ')).refused(1, "a blank cuts each into 3 cells. State --delimiter ' ' with");
        schema(TABBED.replace('\t', ','), "--delimiter", "tab").refused(1, "\",\" cuts each into 3 cells");
        schema(" 1   2 3\n10 20  30\n", "--no-header").refused(1, "runs of blanks cut each into 3 cells", "sed 's/");
    }

    @Test
    void a_ragged_row_of_a_table_with_decimal_commas_names_the_delimiter() {
        schema("age;income\n31;1,5\n32;20,25\n", "--delimiter", ",")
                .refused(1, "\";\" cuts each into 2 cells. State --delimiter ';'");
    }

    @Test
    void one_column_is_said_to_be_too_few() {
        Outcome drafted = schema("word\nalpha\nbeta gamma\n").succeeded();
        assertThat(drafted.err()).contains("table.csv: it has one column, and a model needs a label and a feature");
    }

    @Test
    void a_first_row_like_the_others_is_said_to_be_no_header() {
        String table = "39,rome,13,yes\n50,oslo,9,no\n38,rome,11,no\n41,bonn,7,yes\n";
        Outcome drafted = schema(table).succeeded();
        assertThat(drafted.err())
                .contains("its first row looks like data, but is taken for names of columns. If it is data, state"
                        + " --no-header")
                .doesNotContain("rome");
        assertThat(schema(table, "--no-header").succeeded().err()).isEmpty();
        schema("1,0,0,yes\n0,1,0,no\n")
                .refused(1, "its first row has two equal cells and looks like data", "--no-header");
    }

    @Test
    void names_that_count_up_are_a_header() {
        assertThat(schema("0,1,2,3,4\n5,1,0,2,9\n7,4,4,1,0\n").succeeded().err())
                .isEmpty();
    }

    @Test
    void a_header_that_is_taken_for_data_is_said() {
        assertThat(schema("age,city\n31,rome\n32,oslo\n", "--no-header")
                        .succeeded()
                        .err())
                .contains("its first row looks like names of columns, but is taken for data", "leave out --no-header");
    }

    @Test
    void decimal_commas_are_taken_and_said() {
        String table = "age;income;class\n31;1,5;yes\n32;20,25;no\n33;7;yes\n";
        Outcome drafted = schema(table).succeeded();
        assertThat(drafted.err())
                .contains("commas in its numbers are taken to be decimal. --no-decimal-comma takes them for texts");
        assertThat(drafted.out())
                .contains("\"csv\": {\"delimiter\": \";\", \"header\": true, \"decimal\": \",\"},")
                .contains("\"income\": {\"numeric\"");
        assertThat(schema(table, "--delimiter", ";", "--decimal-comma")
                        .succeeded()
                        .err())
                .isEmpty();
        assertThat(schema(table, "--no-decimal-comma").succeeded().err())
                .contains("numbers with commas in column \"income\" are drafted as texts", "--decimal-comma");
    }

    @Test
    void commas_that_may_separate_thousands_are_said() {
        assertThat(schema("age;income\n31;1,500\n32;20,250\n").succeeded().err())
                .contains("numbers with commas in column \"income\" are drafted as texts", "--decimal-comma")
                .doesNotContain("taken to be decimal");
        assertThat(schema("age;income;x\n31;1,5;1.5\n32;20,25;2\n").succeeded().err())
                .contains("numbers with commas in column \"income\" are drafted as texts");
        assertThat(schema("age;income;x\n31;1,5;1.5\n32;20,25;2\n", "--decimal-comma")
                        .succeeded()
                        .err())
                .contains("numbers with points in column \"x\" are drafted as texts, since commas are decimal");
    }

    @Test
    void a_blank_after_every_delimiter_is_taken_away_and_said() {
        String table = "age, city, class\n31, rome, yes\n32, oslo, no\n33, rome , yes\n";
        Outcome drafted = schema(table).succeeded();
        assertThat(drafted.err())
                .contains("a blank follows each \",\", so blanks around cells are taken away. --no-trim keeps them");
        assertThat(drafted.out())
                .contains("\"csv\": {\"delimiter\": \",\", \"header\": true, \"trim\": true},")
                .contains("// \"column\": \"city\", \"values\": [\"oslo\", \"rome\"]");
        assertThat(schema(table, "--trim").succeeded().err()).isEmpty();
        assertThat(schema(table, "--no-trim").succeeded().err())
                .contains("blanks around names or texts of columns \" city\", \" class\" count as part of them")
                .contains("--trim");
    }

    @Test
    void blanks_around_some_cells_are_said() {
        assertThat(schema("age,city,class\n31,rome,yes\n32, oslo,no\n33,rome ,yes\n")
                        .succeeded()
                        .err())
                .contains(
                        "blanks around names or texts of column \"city\" count as part of them. --trim takes them away");
    }

    @Test
    void another_delimiter_that_cuts_evenly_as_well_is_said() {
        assertThat(schema("1,a;2,b;yes\n2,a;1,b;no\n", "--no-header")
                        .succeeded()
                        .err())
                .contains("\";\" cuts every row into 3 cells, too. Is it the delimiter?");
        assertThat(schema("1,5;2,5;yes\n2,5;1,0;no\n", "--no-header")
                        .succeeded()
                        .out())
                .contains("\"delimiter\": \";\"", "\"decimal\": \",\"");
    }

    @Test
    void a_plain_table_is_drafted_without_a_word() {
        assertThat(schema(People.of(40).csv(), "--subject", "person")
                        .succeeded()
                        .err())
                .isEmpty();
    }

    private Outcome schema(String table, String... more) {
        String file = shell.file("table.csv", table).toString();
        return Shell.bare(Shell.with(List.of("schema", file), more));
    }
}
