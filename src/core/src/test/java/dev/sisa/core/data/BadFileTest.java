package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.ANNA;
import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.BadDataException;
import dev.sisa.core.table.CsvSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that a file as a whole can get wrong, and the whole message: file, problem, remedy. */
final class BadFileTest {

    @ParameterizedTest
    @MethodSource
    void a_file_that_is_wrong_is_named_with_what_to_do(String text, String message) {
        assertThatThrownBy(() -> Applicants.samples(text))
                .isInstanceOf(BadDataException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> a_file_that_is_wrong_is_named_with_what_to_do() {
        return Stream.of(
                Arguments.of("", "applicants.csv: the file is empty. Give one with a row for each sample."),
                Arguments.of("\n\n", "applicants.csv: the file is empty. Give one with a row for each sample."),
                Arguments.of(HEADER, "applicants.csv: the file has no rows. Give one with a row for each sample."),
                Arguments.of(
                        HEADER.replace("Income", "Age") + ANNA,
                        "applicants.csv: the header names column \"Age\" twice. Give each column a name of its own."),
                Arguments.of(
                        HEADER.replace("Income,", "") + ANNA,
                        "applicants.csv: lacks column \"Income\" of the schema. Add it to the file, or correct its name"
                                + " in the schema."),
                Arguments.of(
                        HEADER.replace("Notes", "Notes,Phone") + ANNA,
                        "applicants.csv: has column \"Phone\", which the schema does not name. Say in the schema what"
                                + " it is for, or put it under \"ignore\"."),
                Arguments.of(
                        HEADER.replace("Income", "income") + ANNA,
                        "applicants.csv: lacks column \"Income\" of the schema and has column \"income\", which the"
                                + " schema does not name. Add it to the file, or correct its name in the schema."));
    }

    @Test
    void a_column_of_features_must_be_there_to_answer() {
        assertThatThrownBy(() -> TableImport.prediction(
                        Applicants.source("Age,Home\n43,rent\n"), Applicants.schema(), BadRows.refused()))
                .isInstanceOf(BadDataException.class)
                .hasMessage("applicants.csv: lacks column \"Income\" of the schema. Add it to the file.");
    }

    @Test
    void a_column_that_the_fixed_schema_of_a_model_does_not_name_is_to_leave_the_file() {
        assertThatThrownBy(() -> TableImport.adding(
                        Applicants.source(HEADER.replace("Notes", "Notes,Phone") + ANNA),
                        Applicants.schema(),
                        BadRows.refused()))
                .isInstanceOf(BadDataException.class)
                .hasMessage(
                        "applicants.csv: has column \"Phone\", which the schema does not name. Take it out of the file,"
                                + " or have it ignored by --ignore-extra.");
    }

    @Test
    void several_columns_are_named_in_the_plural() {
        String lacking = HEADER.replace("Age,", "").replace("Income,", "");
        assertThatThrownBy(
                        () -> TableImport.training(Applicants.source(lacking), Applicants.schema(), BadRows.refused()))
                .hasMessage("applicants.csv: lacks columns \"Age\", \"Income\" of the schema. Add them to the file, or"
                        + " correct their names in the schema.");
        String more = HEADER.replace("Notes", "Notes,Phone,Fax") + ANNA;
        assertThatThrownBy(() -> TableImport.adding(Applicants.source(more), Applicants.schema(), BadRows.refused()))
                .hasMessage("applicants.csv: has columns \"Phone\", \"Fax\", which the schema does not name. Take them"
                        + " out of the file, or have them ignored by --ignore-extra.");
    }

    @Test
    void of_the_columns_of_a_wrong_table_the_first_few_are_named() {
        String header = IntStream.range(0, 800).mapToObj(i -> "p" + i).collect(Collectors.joining(",", "Age,", ""));
        assertThatThrownBy(() ->
                        TableImport.training(Applicants.source(header + "\n"), Applicants.schema(), BadRows.refused()))
                .hasMessageContaining("and has columns \"p0\", \"p1\", \"p2\", \"p3\", \"p4\" and 795 more, which");
    }

    @Test
    void bytes_that_are_not_text_are_bad_data() throws IOException {
        byte[] latin1 = (HEADER + ANNA.replace("first", "müde")).getBytes(StandardCharsets.ISO_8859_1);
        Reader reader = new InputStreamReader(new ByteArrayInputStream(latin1), StandardCharsets.UTF_8.newDecoder());

        try (reader) {
            assertThatThrownBy(() -> TableImport.training(
                            new CsvSource("latin1.csv", reader), Applicants.schema(), BadRows.refused()))
                    .isInstanceOf(BadDataException.class)
                    .hasMessage(
                            "latin1.csv: the file holds bytes that are not text in the expected encoding. Save it as"
                                    + " UTF-8.");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_no_bad_data() throws IOException {
        try (Reader broken = new BrokenReader()) {
            assertThatThrownBy(() -> TableImport.training(
                            new CsvSource("broken.csv", broken), Applicants.schema(), BadRows.refused()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("the disk is gone");
        }
    }

    private static final class BrokenReader extends Reader {
        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
        }

        @Override
        public void close() {}
    }
}
