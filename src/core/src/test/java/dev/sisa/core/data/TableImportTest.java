package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.ANNA;
import static dev.sisa.core.data.Applicants.BERT;
import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableImportTest {

    @Test
    void a_row_becomes_a_sample() throws IOException {
        List<Sample> samples = Applicants.samples(HEADER + ANNA + BERT);

        assertThat(samples).hasSize(2);
        Sample anna = samples.getFirst();
        assertThat(anna.id()).isEqualTo("anna");
        assertThat(anna.subject()).contains("h1");
        assertThat(anna.prior()).isEqualTo(0.25);
        assertThat(anna.label()).isEqualTo(1);
        assertThat(anna.features()).containsExactly(0.5f, 0.5f, 0, 1, 0, 0);
        assertThat(anna.line()).isEqualTo(2);
    }

    @Test
    void a_missing_value_becomes_what_the_schema_says() throws IOException {
        Sample bert = Applicants.samples(HEADER + BERT).getFirst();

        assertThat(bert.subject()).isEmpty();
        assertThat(bert.features()).containsExactly(0, 0.25f, 1, 0, 1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void a_row_is_named_by_the_line_on_which_it_starts(String lineEnd) throws IOException {
        String text = HEADER + "anna,43,250,owner,good,0,h1,\"two\nlines\"\n\n" + BERT;

        assertThat(Applicants.samples(text.replace("\n", lineEnd)))
                .extracting(Sample::line)
                .containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "\n", "\uFEFF\n\n"})
    void a_byte_order_mark_and_blank_lines_are_passed_over(String before) throws IOException {
        assertThat(Applicants.samples(before + HEADER + ANNA)).hasSize(1);
    }

    @Test
    void the_last_row_needs_no_line_end() throws IOException {
        assertThat(Applicants.samples((HEADER + ANNA + BERT).strip())).hasSize(2);
    }

    @Test
    void columns_may_stand_in_any_order() throws IOException {
        String text = "Notes,household,risk,Status,Home,Income,Age,applicant\nx,h1,0.25,good,owner,250,43,anna\n";

        assertThat(Applicants.samples(text).getFirst().features()).containsExactly(0.5f, 0.5f, 0, 1, 0, 0);
    }

    @Test
    void a_quoted_cell_may_hold_the_delimiter_and_quotes() throws IOException {
        String text = HEADER + "\"an,\"\"na\"\"\",43,250,owner,good,0,h1,x\n";

        assertThat(Applicants.samples(text).getFirst().id()).isEqualTo("an,\"na\"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void a_prior_is_any_probability(double prior) throws IOException {
        assertThat(Applicants.samples(HEADER + ANNA.replace("0.25", Double.toString(prior))))
                .extracting(Sample::prior)
                .containsExactly(prior);
    }

    @Test
    void a_blank_line_of_a_file_with_one_column_is_a_row() {
        Schema schema = SchemaJson.read("one.json", """
                {"schema": 1, "missing": [""], "id": "row", "label": {"column": "y", "values": ["no", "yes"]},
                 "features": {"x": {"numeric": {"subtract": 0, "divide": 1}, "missing": {"value": 9}}}}
                """);
        CsvSource source = new CsvSource("one.csv", new StringReader("x\n5\n\n6\n"));

        assertThat(Applicants.all(TableImport.prediction(source, schema, BadRows.refused())))
                .extracting(row -> row.features()[0])
                .containsExactly(5.0, 9.0, 6.0);
    }

    @Test
    void closing_an_import_closes_its_source() throws IOException {
        Reader reader = new StringReader(HEADER + ANNA);

        TableImport.training(new CsvSource("applicants.csv", reader), Applicants.schema(), BadRows.refused())
                .close();

        assertThatThrownBy(reader::read).isInstanceOf(IOException.class).hasMessage("Stream closed");
    }

    @Test
    void without_an_id_column_ids_are_positions_of_rows() {
        assertThat(rows("{\"delimiter\": \";\"}", "x;y\n5;no\n\n6;yes\n"))
                .extracting(Sample::id)
                .containsExactly("1", "2");
    }

    @Test
    void a_file_without_header_is_cut_by_position() {
        assertThat(rows("{\"header\": false, \"columns\": [\"y\", \"x\"]}", "no,5\nyes,6\n"))
                .extracting(sample -> sample.features()[0])
                .containsExactly(5.0, 6.0);
    }

    @Test
    void a_delimiter_may_have_several_characters() {
        assertThat(rows("{\"delimiter\": \", \"}", "x, y\n5, no\n6, yes\n"))
                .extracting(Sample::label)
                .containsExactly(0, 1);
    }

    @Test
    void a_row_to_answer_may_lack_all_but_its_features() {
        PredictionRow row = predictions("Home,Age,Income\nrent,43,250\n").getFirst();

        assertThat(row.id()).isEqualTo("1");
        assertThat(row.label()).isEmpty();
        assertThat(row.features()).containsExactly(0.5f, 0.5f, 0, 0, 1, 0);
    }

    @Test
    void a_row_to_answer_keeps_its_id_and_a_label_that_is_known() {
        List<PredictionRow> rows =
                predictions("applicant,Home,Age,Income,Status\nanna,rent,43,250,good\nbert,rent,43,250,NA\n");

        assertThat(rows).extracting(PredictionRow::id).containsExactly("anna", "bert");
        assertThat(rows.get(0).label()).hasValue(1);
        assertThat(rows.get(1).label()).isEmpty();
    }

    @Test
    void the_prior_of_a_row_to_answer_is_not_read() {
        assertThat(predictions("Home,Age,Income,risk\nrent,43,250,high\n")).hasSize(1);
    }

    private static List<Sample> rows(String csv, String text) {
        String json = """
                {"schema": 1, "csv": %s, "id": "row", "label": {"column": "y", "values": ["no", "yes"]},
                 "features": {"x": {"numeric": {"subtract": 0, "divide": 1}}}}
                """.formatted(csv);
        Schema schema = SchemaJson.read("two.json", json);
        return Applicants.all(
                TableImport.training(new CsvSource("two.csv", new StringReader(text)), schema, BadRows.refused()));
    }

    private static List<PredictionRow> predictions(String text) {
        return Applicants.all(TableImport.prediction(Applicants.source(text), Applicants.schema(), BadRows.refused()));
    }
}
