package dev.sisa.core.draft;

import static dev.sisa.core.draft.Drafts.draft;
import static dev.sisa.core.draft.Drafts.drafted;
import static dev.sisa.core.draft.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The role that a draft proposes for a column by its cells. */
final class DraftedColumnsTest {

    @Test
    void a_column_whose_values_all_differ_is_the_id_and_no_feature() throws IOException {
        assertThat(text("ticket", row -> "t" + row)).contains("\"id\": {\"column\": \"ticket\"}", "\"ignore\": [],");
        assertThat(text("ticket", row -> "t" + row % 99)).contains("\"id\": \"row\"", "\"ticket\": {\"hashed\": 64}");
    }

    @Test
    void of_several_such_columns_the_one_with_the_best_name_is_the_id() throws IOException {
        String draft = draft("name,customer_id,id,class", row -> "n" + row + ",c" + row + ",x" + row + "," + row % 2)
                .text();
        assertThat(draft)
                .contains(
                        "// Also in these columns all values differ: [\"name\", \"customer_id\"].",
                        "\"id\": {\"column\": \"id\"}",
                        "\"name\", // all values differ, so it names rows",
                        "\"customer_id\" // all values differ");
        assertThat(draft("one,two,class", row -> "n" + row + ",c" + row + "," + row % 2)
                        .text())
                .contains("// Also in these columns all values differ: [\"two\"].", "\"id\": {\"column\": \"one\"}");
    }

    @Test
    void an_id_is_in_every_row() throws IOException {
        assertThat(text("ticket", row -> row == 5 ? "" : "t" + row))
                .contains("\"id\": \"row\"", "\"ticket\" // all values differ");
    }

    @Test
    void few_rows_say_nothing_of_their_values() throws IOException {
        String rows = IntStream.range(0, 19)
                .mapToObj(row -> "t" + row + "," + row % 2)
                .collect(Collectors.joining("\n"));
        assertThat(drafted("ticket,class\n" + rows, DraftChoices.NONE).text())
                .contains("\"id\": \"row\"", "\"ticket\": {\"oneHot\"");
    }

    @Test
    void names_of_few_persons_are_not_listed() throws IOException {
        assertThat(drafted(
                                "who,class\nAnna Berg,0\nBert Holm,1\nCarl Dahl,0\nDora Lind,1\nEmil Krag,1\n",
                                DraftChoices.NONE)
                        .text())
                .contains("\"who\" // free text or names")
                .doesNotContain("Anna");
    }

    @Test
    void whole_numbers_are_ids_if_they_count_rows_or_have_one_length_or_the_name_of_an_id() throws IOException {
        assertThat(text("n", row -> "" + (200 - row))).contains("\"id\": {\"column\": \"n\"}");
        assertThat(text("n", row -> "" + (400_000_000 + (row * 7_919_987L) % 99_999_989)))
                .contains("\"id\": {\"column\": \"n\"}");
        assertThat(text("account number", row -> "" + (row * 7_919_987L) % 99_999_989))
                .contains("\"id\": {\"column\": \"account number\"}");
    }

    @Test
    void amounts_and_times_and_decimals_differ_by_chance() throws IOException {
        assertThat(text("amount", row -> "" + (row * 7_919_987L) % 99_999_989))
                .contains("\"amount\": {\"numeric\": \"learned\"}");
        assertThat(text("time", row -> "" + (1_700_000_000_000L + row * 86_400_001L)))
                .contains("\"time\": {\"numeric\"");
        assertThat(text("x", row -> row + ".5")).contains("\"x\": {\"numeric\": \"learned\"}");
    }

    @Test
    void columns_that_name_persons_are_left_out_with_the_reason() throws IOException {
        assertThat(leftOut("mail", row -> "p" + row % 70 + "@example.org")).contains("\"mail\" // e-mail addresses");
        assertThat(leftOut("card", row -> row % 2 == 0 ? "4111 1111 1111 1111" : "5500-0000-0000-0004"))
                .contains("\"card\" // numbers of cards");
        assertThat(leftOut("card", row -> row % 2 == 0 ? "4111111111111111" : "5500000000000004"))
                .contains("\"card\" // numbers of cards");
        assertThat(leftOut("iban", row -> row % 2 == 0 ? "DE89 3704 0044 0532 0130 00" : "GB82WEST12345698765432"))
                .contains("\"iban\" // numbers of bank accounts");
        assertThat(leftOut("phone", row -> "+49 30 1234" + row % 50))
                .contains("\"phone\" // numbers such as those of telephones");
        assertThat(leftOut("who", row -> "Anna" + row % 90 + " Berg")).contains("\"who\" // free text or names");
        assertThat(leftOut("note", row -> "the goods came late and broken of kind " + row % 30))
                .contains("\"note\" // free text or names");
        assertThat(leftOut("day", row -> "2024-05-" + (10 + row % 20) + "T10:" + (10 + row % 40) + ":00Z"))
                .contains("\"day\" // dates");
    }

    @Test
    void what_resembles_them_stays_a_feature() throws IOException {
        assertThat(text("stamp", row -> "" + (1_700_000_000_000L + row % 70 * 977L)))
                .contains("\"stamp\": {\"numeric\"");
        assertThat(text("city", row -> "New York " + row % 30)).contains("\"city\": {\"hashed\": 64}");
        assertThat(text("day", row -> "2024-05-0" + (1 + row % 3))).contains("\"day\": {\"oneHot\"");
        assertThat(text("range", row -> "10-" + (20 + row % 25))).contains("\"range\": {\"hashed\": 64}");
    }

    @Test
    void a_column_that_names_persons_more_than_once_may_be_the_subject() throws IOException {
        assertThat(text("mail", row -> "p" + row % 70 + "@example.org"))
                .contains("// \"subject\": {\"column\": \"mail\"},");
        assertThat(text("customerId", row -> "" + row % 70))
                .contains("// \"subject\": {\"column\": \"customerId\"},", "\"customerId\" // names persons");
        assertThat(text("mail", row -> "p" + row + "@example.org"))
                .doesNotContain("// \"subject\": {\"column\": \"mail\"},");
    }

    @Test
    void a_copy_of_a_column_is_left_out() throws IOException {
        assertThat(draft("a,b,c", row -> row % 70 + "," + row % 70 + "," + row % 2)
                        .text())
                .contains("\"b\" // the same cells as another column", "\"a\": {\"numeric\"");
    }

    @Test
    void leading_zeros_make_a_code() throws IOException {
        assertThat(text("zip", row -> "0%04d".formatted(row % 70))).contains("\"zip\": {\"hashed\": 64}");
    }

    private static String leftOut(String column, IntFunction<String> cell) throws IOException {
        String draft = text(column, cell);
        assertThat(draft).doesNotContain("\"" + column + "\": {");
        return draft;
    }
}
