package dev.sisa.core.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Applicants;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.json.BadJsonException;
import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SchemaDraftTest {

    private static final String TABLE = """
            Customer,Age,Income,Home,City,Country,Status
            %s
            """.formatted(rows());

    @Test
    void names_and_types_are_drafted_and_the_rest_is_left_to_the_owner() throws IOException {
        assertThat(draft(TABLE, true)).isEqualTo("""
                {
                  // Names and types only, no figures of the file: where you state numbers, state what you know.
                  "schema": 1,
                  "csv": {"delimiter": ",", "header": true},
                  // Texts that stand for a missing value, as they were found.
                  "missing": ["", "NA"],
                  // It names a sample, as all its values differ.
                  "id": {"column": "Customer"},
                  // If persons have several rows, a column names them: "subject": {"column": "..."}.
                  // Choose the label, one of these or another: take the // before it away, or state --label.
                  "label": {
                    // "column": "Age", "values": ["3", "4", "9", "10", "11"]
                    // "column": "Home", "values": ["owner", "rent"]
                    // "column": "Status", "values": ["bad", "good"]
                  },
                  // No features, for the reason beside each.
                  "ignore": [
                    "Country" // at most one value
                  ],
                  // Each shard learns the scale of a number from its own first rows; a missing one becomes the mean,
                  // and an indicator. {"numeric": {"subtract": 0, "divide": 50}} fixes a scale, which suits what you
                  // know and, with a prior, columns that go with it: the first rows are those least likely to be
                  // forgotten. {"numeric": "learned", "log": true} suits amounts over several orders of magnitude.
                  // A column that is id, subject, label or prior above is no feature, though it is listed.
                  "features": {
                    "Age": {"numeric": "learned"},
                    "Income": {"numeric": "learned", "missing": "mean"},
                    "Home": {"oneHot": ["owner", "rent"], "missing": "category"},
                    "City": {"hashed": 64},
                    "Status": {"oneHot": ["bad", "good"]}
                  }
                }
                """);
    }

    @Test
    void a_draft_does_not_load_before_the_label_is_chosen() throws IOException {
        String draft = draft(TABLE, true);

        assertThatThrownBy(() -> SchemaJson.read("draft.json", draft))
                .isInstanceOf(BadJsonException.class)
                .hasMessage(
                        "draft.json, at label: no column is chosen as the label. State {\"column\": \"...\","
                                + " \"values\": [...]}, or draft it with `sisa schema --label`; the column is no feature then, though \"features\" lists it.");
    }

    @Test
    void one_edit_chooses_the_label() throws IOException {
        String chosen = draft(TABLE, true).replace("// \"column\": \"Status\"", "\"column\": \"Status\"");
        Schema schema = SchemaJson.read("draft.json", chosen);

        assertThat(schema.featureNames())
                .noneMatch(name -> name.startsWith("Status"))
                .contains("Home = owner");
        assertThat(Applicants.all(TableImport.training(Applicants.source(TABLE), schema, BadRows.refused())))
                .hasSize(30);
    }

    @Test
    void the_only_column_that_can_be_the_label_is_taken() throws IOException {
        Schema schema = SchemaJson.read("draft.json", draft("x,y\n%s".formatted(numbered(42)), true));

        assertThat(schema.labels()).containsExactly("v0", "v1");
        assertThat(schema.featureNames()).containsExactly("x");
    }

    @Test
    void columns_without_header_are_numbered_and_the_first_row_counts() throws IOException {
        Schema schema = SchemaJson.read("draft.json", draft(numbered(42), false));

        assertThat(schema.csv().columns()).containsExactly("column1", "column2");
        assertThat(schema.labels()).containsExactly("v0", "v1");
    }

    @Test
    void up_to_twenty_texts_are_stated_and_one_more_is_hashed() throws IOException {
        assertThat(draft("x\n" + texts(20), true)).contains("\"column\": \"x\", \"values\": [\"t0\",");
        assertThat(draft("x\n" + texts(21), true)).contains("\"x\": {\"hashed\": 64}");
    }

    @Test
    void a_long_text_is_not_kept() throws IOException {
        assertThat(draft("x\nshort\n" + "l".repeat(200) + "\n", true))
                .contains("\"column\": \"x\", \"values\": [\"lll");
        assertThat(draft("x\nshort\n" + "l".repeat(201) + "\n", true))
                .contains("\"x\": {\"hashed\": 64}")
                .doesNotContain("lll");
    }

    @Test
    void a_ragged_row_stops_the_draft() {
        assertThatThrownBy(() -> draft("x,y\n1,2\n3\n", true))
                .isInstanceOf(BadDataException.class)
                .hasMessage(
                        "table.csv, line 3: the row has 1 cell, not 2. Give it one for each column, and put cells that"
                                + " hold the delimiter in quotes.");
    }

    @Test
    void a_cell_beyond_the_longest_is_told_from_broken_quoting() {
        String cell = "l".repeat((1 << 20) + 10);
        String problem = "table.csv, line 3: a cell has more than 1048576 characters. Shorten it or, if it is not so"
                + " long, close the quote that opens in this row.";
        assertThatThrownBy(() -> draft("x,y\n1,2\n3," + cell + "\n", true)).hasMessage(problem);
        assertThatThrownBy(() -> draft("x,y\n1,2\n3,\"" + cell + "\n", true)).hasMessage(problem);
        assertThatThrownBy(() -> draft("x,y\n1,2\n3,\"a\"b\n", true))
                .hasMessageContaining(
                        "line 3: the row cannot be cut into cells: it has text behind a closing quote, or");
    }

    @Test
    void a_file_without_rows_has_no_draft() {
        assertThatThrownBy(() -> draft("", true))
                .hasMessage("table.csv: the file is empty. Give one with a row for each sample.");
        assertThatThrownBy(() -> draft("", false))
                .hasMessage("table.csv: the file is empty. Give one with a row for each sample.");
        assertThatThrownBy(() -> draft("x,y\n", true))
                .hasMessage("table.csv: the file has no rows. Give one with a row for each sample.");
    }

    private static String draft(String text, boolean hasHeader) throws IOException {
        CsvSource source = new CsvSource("table.csv", new StringReader(text));
        return SchemaDraft.of(source, Drafts.concluded(hasHeader), DraftChoices.NONE)
                .text();
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rows.append("c" + i + ",")
                    .append(List.of(3, 11, 4, 9, 10).get(i % 5))
                    .append(i == 3 ? ",NA," : "," + i * 10.5 + ",")
                    .append(i == 4 ? "," : i % 2 == 0 ? "rent," : "owner,")
                    .append("city" + i % 25 + ",Spain,")
                    .append(i % 3 == 0 ? "bad\n" : "good\n");
        }
        return rows.toString().strip();
    }

    private static String numbered(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(i % 21 + ",v" + i % 2 + "\n");
        }
        return rows.toString();
    }

    private static String texts(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("t" + i + "\nt" + i + "\n");
        }
        return rows.toString();
    }
}
