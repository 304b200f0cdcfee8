package dev.sisa.core.draft;

import static dev.sisa.core.draft.Drafts.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.data.Applicants;
import dev.sisa.core.data.BadRows;
import dev.sisa.core.data.TableImport;
import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.schema.CsvFormat;
import dev.sisa.core.schema.SchemaJson;
import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimiters that are stated, from the draft to the rows that are trained. */
final class DelimiterTest {

    @ParameterizedTest
    @MethodSource("printable")
    void every_printable_character_but_a_quote_cuts_cells(String delimiter) throws IOException {
        assertThat(applicants(delimiter)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"##", "#;", "\t#", "\u0001"})
    void other_delimiters_cut_cells_too(String delimiter) throws IOException {
        assertThat(applicants(delimiter)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", ";\"", "\n", "\r\n", "\u0000", "123456789"})
    void a_text_that_cannot_stand_between_cells_is_refused_before_the_table_is_read(String delimiter) {
        assertThatThrownBy(() -> stated(delimiter))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("a delimiter has 1 to 8 characters, none of them a quote or a line end");
    }

    private static Stream<String> printable() {
        return IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).filter(text -> !text.equals("\""));
    }

    private static int applicants(String delimiter) throws IOException {
        String table = "\"x\"" + delimiter + "\"class\"\n"
                + rows(row -> "\"" + row % 70 + "\"" + delimiter + "\"" + (row % 2 == 0 ? "#a" : "b") + "\"");
        String draft = SchemaDraft.of(source(table), stated(delimiter), DraftChoices.NONE)
                .text();
        return Applicants.all(
                        TableImport.training(source(table), SchemaJson.read("draft.json", draft), BadRows.refused()))
                .size();
    }

    private static CsvSource source(String table) {
        return new CsvSource("table.csv", new StringReader(table));
    }

    private static DraftFormat stated(String delimiter) {
        return new DraftFormat(Optional.of(CsvFormat.delimiter(delimiter)), Optional.empty(), Optional.empty(), true);
    }
}
