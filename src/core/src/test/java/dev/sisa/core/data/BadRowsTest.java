package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.ANNA;
import static dev.sisa.core.data.Applicants.BERT;
import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.BadDataException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BadRowsTest {

    private static final String BAD = BERT.replace(",18,", ",young,");
    private static final String BAD_MESSAGE =
            "column \"Age\": \"young\" is not a number. Write a plain decimal number such"
                    + " as 12.5, or list the text under \"missing\" in the schema.";

    @Test
    void as_many_bad_rows_as_stated_are_skipped_and_reported() {
        BadRows badRows = BadRows.skippedUpTo(2);

        List<Sample> samples = samples(HEADER + BAD + ANNA + "ragged\n" + BERT, badRows);

        assertThat(samples).extracting(Sample::id).containsExactly("anna", "bert");
        assertThat(badRows.count()).isEqualTo(2);
        assertThat(badRows.reports())
                .containsExactly(
                        "applicants.csv, line 2, " + BAD_MESSAGE,
                        "applicants.csv, line 4: the row has 1 cell, not 8. Give it one for each column, and put cells"
                                + " that hold the delimiter in quotes.");
    }

    @Test
    void one_more_bad_row_than_stated_stops_the_import() {
        assertThatThrownBy(() -> samples(HEADER + BAD + BAD + ANNA + BAD, BadRows.skippedUpTo(2)))
                .isInstanceOf(BadDataException.class)
                .hasMessage("applicants.csv, line 5, " + BAD_MESSAGE + " This is bad row 3; at most 2 may be skipped.");
    }

    @Test
    void with_none_to_skip_the_first_stops_the_import() {
        assertThatThrownBy(() -> samples(HEADER + BAD, BadRows.skippedUpTo(0)))
                .isInstanceOf(BadDataException.class)
                .hasMessage("applicants.csv, line 2, " + BAD_MESSAGE);
    }

    @Test
    void only_the_first_ten_are_reported() {
        BadRows badRows = BadRows.skippedUpTo(100);

        samples(HEADER + BAD.repeat(12), badRows);

        assertThat(badRows.count()).isEqualTo(12);
        assertThat(badRows.reports()).hasSize(10);
    }

    @Test
    void skipping_a_row_does_not_rename_those_behind_it() {
        String byRow = Applicants.SCHEMA
                .replace("{\"column\": \"applicant\"}", "\"row\"")
                .replace("[\"Notes\"]", "[\"Notes\", \"applicant\"]");

        List<Sample> samples = Applicants.all(TableImport.training(
                Applicants.source(HEADER + BAD + ANNA), SchemaJson.read("rows.json", byRow), BadRows.skippedUpTo(1)));

        assertThat(samples).extracting(Sample::id).containsExactly("2");
    }

    @Test
    void what_is_wrong_with_the_file_is_never_skipped() {
        assertThatThrownBy(() -> samples(HEADER, BadRows.skippedUpTo(5))).isInstanceOf(BadDataException.class);
        assertThatThrownBy(() -> samples(HEADER + ANNA.replace("first", "\"first"), BadRows.skippedUpTo(5)))
                .isInstanceOf(BadDataException.class);
    }

    @Test
    void fewer_than_none_cannot_be_skipped() {
        assertThatThrownBy(() -> BadRows.skippedUpTo(-1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the number of bad rows to skip is at least 0, not -1");
    }

    private static List<Sample> samples(String text, BadRows badRows) {
        return Applicants.all(TableImport.training(Applicants.source(text), Applicants.schema(), badRows));
    }
}
