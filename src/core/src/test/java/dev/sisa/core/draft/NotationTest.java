package dev.sisa.core.draft;

import static dev.sisa.core.draft.Drafts.draft;
import static dev.sisa.core.draft.Drafts.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The texts that a draft takes for missing, and texts that are nearly numbers. */
final class NotationTest {

    @Test
    void missing_texts_are_those_found() throws IOException {
        assertThat(text("x", row -> "" + row % 70)).contains("\"missing\": [\"\"],");
        assertThat(text("x", row -> row % 5 == 0 ? "?" : "" + row % 70))
                .contains("\"missing\": [\"\", \"?\"],", "\"x\": {\"numeric\": \"learned\", \"missing\": \"mean\"}");
        assertThat(text("x", row -> row % 5 == 0 ? "NaN" : row + ".5"))
                .contains("\"missing\": [\"\", \"NaN\"],", "\"x\": {\"numeric\": \"learned\", \"missing\": \"mean\"}");
    }

    @Test
    void a_doubtful_text_among_texts_is_a_category() throws IOException {
        assertThat(text("x", row -> row % 3 == 0 ? "None" : row % 3 == 1 ? "gas" : "oil"))
                .contains(
                        "// [\"None\"] stand among texts, as categories: list here what means missing.",
                        "\"missing\": [\"\"],",
                        "\"x\": {\"oneHot\": [\"None\", \"gas\", \"oil\"]}");
        assertThat(draft(
                                "x,y,z",
                                row -> (row % 3 == 0 ? "-" : row + ".5") + "," + (row % 2 == 0 ? "-" : "b") + ","
                                        + row % 2)
                        .notes())
                .anySatisfy(note ->
                        assertThat(note).startsWith("most cells of column \"x\" are numbers, but some are texts"));
    }

    @Test
    void numbers_with_signs_are_described_and_not_shown() throws IOException {
        assertThat(draft("x,z", row -> row % 90 + " %," + row % 2).notes())
                .containsExactly(
                        "numbers with a sign of percent or of a currency in column \"x\" are drafted as texts. To make"
                                + " them numbers, take the signs out of the file");
    }

    @Test
    void a_text_in_place_of_every_fifth_number_is_said() throws IOException {
        assertThat(draft("x,z", row -> (row % 5 == 0 ? "unknown" : String.valueOf(row)) + "," + row % 2)
                        .notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("most cells of column \"x\" are numbers, but some are texts")
                        .contains("\"missing\""));
    }
}
