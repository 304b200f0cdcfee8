package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.ANNA;
import static dev.sisa.core.data.Applicants.BERT;
import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A table in another notation, read by what its schema states of it, has the samples of the plain table. */
final class OtherNotationTest {

    private static final String CARL = "carl,30.5,12.25,\"owner\",good,0.5,h2,third\n";
    private static final String TABLE = HEADER + ANNA + BERT + CARL;
    private static final String COLUMNS =
            "\"header\": false, \"columns\": [\"applicant\", \"Age\", \"Income\", \"Home\","
                    + " \"Status\", \"risk\", \"household\", \"Notes\"]";

    @ParameterizedTest
    @MethodSource
    void a_table_in_another_notation_has_the_samples_of_the_plain_one(String csv, String table) throws IOException {
        List<Sample> plain = Applicants.samples(TABLE);
        List<Sample> other = samples(csv, table);
        assertThat(other).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(other.get(i).id()).isEqualTo(plain.get(i).id());
            assertThat(other.get(i).subject()).isEqualTo(plain.get(i).subject());
            assertThat(other.get(i).prior()).isEqualTo(plain.get(i).prior());
            assertThat(other.get(i).label()).isEqualTo(plain.get(i).label());
            assertThat(other.get(i).features()).isEqualTo(plain.get(i).features());
        }
    }

    static Stream<Arguments> a_table_in_another_notation_has_the_samples_of_the_plain_one() {
        return Stream.of(
                Arguments.of("\"delimiter\": \"tab\"", TABLE.replace(',', '\t')),
                Arguments.of("\"delimiter\": \"\\\\t\"", TABLE.replace(',', '\t')),
                Arguments.of("\"delimiter\": \"\\t\", \"trim\": true", TABLE.replace(",", " \t ")),
                Arguments.of("\"trim\": true", TABLE.replace(",", " , ").replace("\n", " \r\n \r\n")),
                Arguments.of("\"trim\": false, \"decimal\": \".\"", TABLE),
                Arguments.of(
                        "\"delimiter\": \";\", \"decimal\": \",\"",
                        TABLE.replace(',', ';').replace('.', ',')),
                Arguments.of(COLUMNS, ANNA + BERT + CARL));
    }

    @Test
    void what_broken_quoting_is_does_not_depend_on_trimming() {
        assertThatThrownBy(() -> samples("\"trim\": true", HEADER + ANNA.replace("first", "\"first") + BERT))
                .hasMessageContaining("line 2: a quote that opens in this row is never closed");
    }

    @Test
    void ids_and_subjects_with_blanks_around_them_are_counted_where_samples_are_named_by_them() throws IOException {
        String table = HEADER + BERT + ANNA.replace("anna", "anna ") + CARL.replace("h2", " h2");
        BadRows rows = BadRows.refused();
        try (TableImport<Sample> samples = TableImport.training(Applicants.source(table), Applicants.schema(), rows)) {
            assertThat(Applicants.all(samples)).hasSize(3);
        }
        assertThat(rows.padded()).isEqualTo(2);
        assertThat(rows.firstPadded()).hasValue("line 3");
        BadRows answered = BadRows.refused();
        try (var asked = TableImport.prediction(Applicants.source(table), Applicants.schema(), answered)) {
            assertThat(Applicants.all(asked)).hasSize(3);
        }
        assertThat(answered.padded()).isZero();
    }

    @Test
    void a_point_where_commas_are_decimal_is_refused() {
        assertThatThrownBy(() -> samples("\"delimiter\": \";\", \"decimal\": \",\"", TABLE.replace(',', ';')))
                .hasMessage(
                        "applicants.csv, line 2, column \"risk\": \"0.25\" has a point, where commas are decimal. Take"
                                + " points between thousands out of the file, or state \"decimal\": \".\" in the schema.");
    }

    @Test
    void a_comma_where_points_are_decimal_is_explained() {
        String table = TABLE.replace(',', ';').replace('.', ',');
        assertThatThrownBy(() -> samples("\"delimiter\": \";\"", table))
                .hasMessage(
                        "applicants.csv, line 2, column \"risk\": \"0,25\" is not a number. If commas are decimal in"
                                + " this file, state \"decimal\": \",\" under \"csv\" in the schema; if they separate thousands,"
                                + " take them out of the file.");
    }

    @Test
    void a_header_where_the_schema_states_the_names_is_no_row() {
        assertThatThrownBy(() -> samples(COLUMNS, TABLE))
                .hasMessage("applicants.csv: its first row looks like names of columns, but the schema says \"header\":"
                        + " false. Take that row out, or state \"header\": true in place of \"columns\".");
    }

    @Test
    void the_header_of_a_table_without_one_may_be_skipped_as_a_bad_row() throws IOException {
        BadRows badRows = BadRows.skippedUpTo(1);
        try (TableImport<Sample> samples = TableImport.training(Applicants.source(TABLE), schema(COLUMNS), badRows)) {
            assertThat(Applicants.all(samples)).hasSize(3);
        }
        assertThat(badRows.count()).isEqualTo(1);
    }

    private static List<Sample> samples(String csv, String table) throws IOException {
        try (TableImport<Sample> samples =
                TableImport.training(Applicants.source(table), schema(csv), BadRows.refused())) {
            return Applicants.all(samples);
        }
    }

    private static Schema schema(String csv) {
        return SchemaJson.read(
                "applicants.json",
                Applicants.SCHEMA.replace("\"schema\": 1,", "\"schema\": 1, \"csv\": {" + csv + "},"));
    }
}
