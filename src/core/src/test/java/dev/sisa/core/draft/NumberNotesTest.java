package dev.sisa.core.draft;

import static dev.sisa.core.draft.Drafts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are read otherwise than they may be meant, or not at all. */
final class NumberNotesTest {

    private static final String TAKE_OUT = "\"x\" // numbers with points or commas between thousands";
    private static final List<String> POINTS = List.of("950", "1.037", "12.500", "87");
    private static final List<String> COMMAS = List.of("950", "1,037", "12,500", "87");

    @Test
    void points_that_may_separate_thousands_are_said() throws IOException {
        SchemaDraft draft = draft("x;c;y", row -> POINTS.get(row % 4) + ";p" + row % 3 + ";" + "ab".charAt(row % 2));
        assertThat(draft.text()).contains("\"x\": {\"numeric\": \"learned\"}");
        assertThat(draft.notes())
                .contains("numbers of column \"x\" have three digits behind each point, which is read as decimal. If it"
                        + " separates thousands, take it out of the file");
    }

    @Test
    void commas_that_may_separate_thousands_beside_decimal_ones_are_said() throws IOException {
        SchemaDraft draft = draft("x;z;y", row -> COMMAS.get(row % 4) + ";" + row % 9 + ",5;" + "ab".charAt(row % 2));
        assertThat(draft.text()).contains("\"x\": {\"numeric\"", "\"z\": {\"numeric\"");
        assertThat(draft.notes()).anySatisfy(note -> assertThat(note)
                .startsWith("numbers of column \"x\" have three digits behind each comma"));
    }

    @Test
    void a_sign_whose_other_is_decimal_in_another_column_separates_thousands() throws IOException {
        SchemaDraft commas = draft("x;z;y", row -> POINTS.get(row % 4) + ";" + row % 9 + ",5;" + "ab".charAt(row % 2));
        assertThat(commas.text()).contains(TAKE_OUT, "\"z\": {\"numeric\"", "\"decimal\": \",\"");
        assertThat(commas.notes())
                .contains(
                        "no feature is made of column \"x\": numbers with points or commas between thousands: take these"
                                + " out of the file");
        assertThat(draft("x,z,y", row -> "\"" + COMMAS.get(row % 4) + "\"," + row % 9 + ".5," + "ab".charAt(row % 2))
                        .text())
                .contains(TAKE_OUT, "\"z\": {\"numeric\"");
        assertThat(draft("x,z,y", row -> POINTS.get(row % 4) + ",\"" + row % 9 + ",5\"," + "ab".charAt(row % 2))
                        .text())
                .contains(TAKE_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.012.500", "1.012,5", "1,012,500", "1,012.5"})
    void two_groups_or_both_signs_show_it_by_themselves(String number) throws IOException {
        assertThat(draft("x;y", row -> (row % 3 == 0 ? number : "" + row % 70) + ";" + "ab".charAt(row % 2))
                        .text())
                .contains(TAKE_OUT);
    }

    @Test
    void decimals_that_are_no_thousands_need_no_note() throws IOException {
        assertThat(draft("x,y", row -> POINTS.get(row % 4) + "," + "ab".charAt(row % 2))
                        .notes())
                .isEmpty();
        assertThat(draft("x;y", row -> "0." + (100 + row % 70) + ";" + "ab".charAt(row % 2))
                        .notes())
                .hasSize(1)
                .allSatisfy(note -> assertThat(note).contains("separated by"));
    }

    @Test
    void an_owner_who_states_the_decimal_sign_gets_no_note() throws IOException {
        String table = "x;y\n" + Drafts.rows(row -> POINTS.get(row % 4) + ";" + "ab".charAt(row % 2));
        DraftFormat format = new DraftFormat(Optional.of(";"), Optional.empty(), Optional.of(false), true);
        assertThat(SchemaDraft.of(new CsvSource("table.csv", new StringReader(table)), format, DraftChoices.NONE)
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u2212%d", "(%d)", "%dd", "%d-", "0x%x", "1'%03d", "1 %03d", "1\u00a0%03d", "\u0661\u0662"})
    void numbers_in_another_notation_are_left_out_for_that_reason(String notation) throws IOException {
        assertThat(noted(row -> notation.contains("%") ? notation.formatted(row) : arabic(row)))
                .contains("no feature is made of column \"x\": numbers in a notation that is not read: write each as"
                        + " -1234.5");
    }

    @Test
    void few_numbers_in_another_notation_are_said() throws IOException {
        assertThat(noted(row -> row % 2 == 0 ? "\u2212" + row % 5 : "" + row % 5))
                .contains("numbers in a notation that is not read in column \"x\" are drafted as texts. To make them"
                        + " numbers, write each as -1234.5");
    }

    @Test
    void a_draft_without_features_is_said() throws IOException {
        SchemaDraft draft = draft("m,y", row -> "," + "ab".charAt(row % 2));
        assertThat(draft.notes()).anySatisfy(note -> assertThat(note).startsWith("no feature is left: "));
        assertThat(draft.text()).contains("// No feature is left, so this does not load");
    }

    @Test
    void numbers_that_a_learned_scale_refuses_are_said() throws IOException {
        assertThat(noted(row -> row % 70 + "e150")).anySatisfy(note -> assertThat(note)
                .startsWith("numbers of column \"x\" are beyond 1e100, which a learned scale refuses. State one"));
        assertThat(noted(row -> row % 70 + "e90")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "1e999"})
    void numbers_that_are_not_finite_are_said(String text) throws IOException {
        assertThat(noted(row -> row % 4 == 0 ? text : row % 70 + ".5")).anySatisfy(note -> assertThat(note)
                .startsWith("numbers that are not finite, such as inf, stand in column \"x\""));
    }

    @Test
    void whole_numbers_that_a_double_cannot_tell_apart_are_said() throws IOException {
        assertThat(noted(row -> "" + (9_007_199_254_740_993L + row % 70)))
                .anySatisfy(note -> assertThat(note).startsWith("whole numbers of column \"x\" are beyond 2^53"));
        assertThat(noted(row -> "" + (9_007_199_254_740_900L + row % 70))).isEmpty();
    }

    @Test
    void labels_that_are_the_same_number_are_said() throws IOException {
        assertThat(draft(
                                "x,y",
                                row -> row % 70 + ","
                                        + List.of("0", "1", "1.0", "+1").get(row % 4))
                        .notes())
                .anySatisfy(note ->
                        assertThat(note).startsWith("texts of column \"y\" differ and stand for the same number"));
    }

    @Test
    void signs_that_steer_how_a_text_is_shown_are_escaped() throws IOException {
        assertThat(draft(
                                "a\u202eb,c\u2028,\ufeffd,y",
                                row -> row % 50 + "," + row % 60 + "," + row % 70 + "," + row % 2)
                        .text())
                .contains("\"a\\u202eb\": {", "\"c\\u2028\": {", "\"\\ufeffd\": {")
                .doesNotContain("\u202e", "\u2028", "\ufeff");
    }

    private static List<String> noted(IntFunction<String> cell) throws IOException {
        return draft("x,y", row -> cell.apply(row) + "," + "ab".charAt(row % 2)).notes();
    }

    private static String arabic(int row) {
        return (100 + row + "")
                .chars()
                .mapToObj(c -> Character.toString(c - '0' + 0x660))
                .reduce("", String::concat);
    }
}
