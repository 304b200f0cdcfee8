package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.ANNA;
import static dev.sisa.core.data.Applicants.BERT;
import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.schema.Schema;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a table can get wrong, and the whole message: file, line, column, problem, remedy. */
final class BadDataTest {

    @Test
    void a_number_that_no_byte_holds_is_named_with_its_place() throws IOException {
        Schema schema = SchemaJson.read("images.json", """
                {"schema": 1, "store": "u8", "id": "row", "label": {"column": "y", "values": ["0", "1"]},
                 "features": {"p1": {"numeric": {"subtract": 0, "divide": 255}}}}
                """);
        CsvSource source = new CsvSource("images.csv", new StringReader("y,p1\n0,255\n1,256\n"));

        try (TableImport<Sample> samples = TableImport.training(source, schema, BadRows.refused())) {
            assertThatThrownBy(() -> Applicants.all(samples))
                    .isInstanceOf(BadDataException.class)
                    .hasMessage(
                            "images.csv, line 3, column \"p1\": \"256\" is not a whole number from 0 to 255. Correct it,"
                                    + " or take \"store\": \"u8\" out of the schema.");
        }
    }

    @ParameterizedTest
    @MethodSource
    void a_cell_that_is_wrong_is_named_with_its_place(String cell, String wrong, String message) {
        String text = HEADER + BERT + ANNA.replace(cell, wrong);

        assertThatThrownBy(() -> Applicants.samples(text))
                .isInstanceOf(BadDataException.class)
                .hasMessage("applicants.csv, line 3" + message);
    }

    static Stream<Arguments> a_cell_that_is_wrong_is_named_with_its_place() {
        return Stream.of(
                Arguments.of(
                        ",43,",
                        ",old,",
                        ", column \"Age\": \"old\" is not a number. Write a plain decimal number such as 12.5, or list"
                                + " the text under \"missing\" in the schema."),
                Arguments.of(
                        ",43,",
                        ",NaN,",
                        ", column \"Age\": \"NaN\" is not a finite number. Write a plain decimal number such as 12.5,"
                                + " or list the text under \"missing\" in the schema."),
                Arguments.of(
                        ",43,",
                        ",1e300,",
                        ", column \"Age\": \"1e300\" is beyond the range of a float after scaling. Correct the value,"
                                + " or state a larger \"divide\" in the schema."),
                Arguments.of(
                        ",43,",
                        ",NA,",
                        ", column \"Age\": the value is missing (\"NA\"). Give it one, or say in the schema what a missing value of"
                                + " this column becomes, such as \"missing\": {\"value\": 0}."),
                Arguments.of(
                        ",owner,",
                        ",parents,",
                        ", column \"Home\": \"parents\" is not among the 2 values of oneHot. Correct it, or skip such"
                                + " rows with --skip-bad, or add it to them in the schema, or use \"hashed\" there for a column of open values."),
                Arguments.of(
                        ",good,",
                        ",fair,",
                        ", column \"Status\": \"fair\" is not among the values of the label. Correct it, or add it to"
                                + " the values of the label in the schema."),
                Arguments.of(
                        ",good,",
                        ",,",
                        ", column \"Status\": the label is missing. Take such rows out of the file, or skip them with"
                                + " --skip-bad."),
                Arguments.of(
                        ",0.25,",
                        ",25,",
                        ", column \"risk\": \"25\" is not a probability. State the deletion prior as a number from 0"
                                + " to 1."),
                Arguments.of(
                        ",0.25,",
                        ",-0.1,",
                        ", column \"risk\": \"-0.1\" is not a probability. State the deletion prior as a number from 0"
                                + " to 1."),
                Arguments.of(
                        ",0.25,",
                        ",high,",
                        ", column \"risk\": \"high\" is not a number. Write a plain decimal number such as 12.5, or"
                                + " list the text under \"missing\" in the schema."),
                Arguments.of(
                        "anna,",
                        ",",
                        ", column \"applicant\": the id is missing. Give each sample an id of its own, or state \"id\":"
                                + " \"row\" in the schema."),
                Arguments.of(
                        ",first",
                        "",
                        ": the row has 7 cells, not 8. Give it one for each column, and put cells that hold the"
                                + " delimiter in quotes."),
                Arguments.of(
                        ",first",
                        ",first,second",
                        ": the row has 9 cells, not 8. Give it one for each column, and put cells that hold the"
                                + " delimiter in quotes."),
                Arguments.of(
                        ",first",
                        ",\"first",
                        ": a quote that opens in this row is never closed. Close it, or double each quote inside a"
                                + " quoted cell."),
                Arguments.of(
                        ",first",
                        ",\"first\" and more",
                        ": the row cannot be cut into cells: it has text behind a closing quote, or too many cells."
                                + " Double each quote inside a quoted cell."),
                Arguments.of(
                        ",first",
                        ",\"" + "x".repeat(1_100_000),
                        ": a cell has more than 1048576 characters. Shorten it or, if it is not so long, close the"
                                + " quote that opens in this row."));
    }
}
