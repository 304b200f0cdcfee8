package dev.sisa.core.draft;

import static dev.sisa.core.draft.Drafts.drafted;
import static dev.sisa.core.draft.Drafts.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.failure.InvalidValueException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Drafts of tables whose owner has chosen columns. */
final class ChosenColumnsTest {

    @Test
    void chosen_columns_make_a_draft_complete() throws IOException {
        DraftChoices choices = new DraftChoices(
                Optional.of("class"), Optional.of("key"), Optional.of("who"), Optional.of("risk"), List.of("more"));
        String draft = drafted(
                        "key,who,risk,more,x,class\n"
                                + rows(row -> "k" + row + ",w" + row % 9 + ",0." + row % 9 + ",m" + row % 3 + ","
                                        + row % 70 + "," + row % 25),
                        choices)
                .text();
        assertThat(draft)
                .contains(
                        "\"id\": {\"column\": \"key\"},",
                        "\"subject\": {\"column\": \"who\"},",
                        "\"prior\": {\"column\": \"risk\"},",
                        "\"label\": {\"column\": \"class\", \"values\": [\"0\", \"1\", \"2\",",
                        "\"more\" // left out by --ignore")
                .endsWith("\"features\": {\n    \"x\": {\"numeric\": \"learned\"}\n  }\n}\n");
    }

    @Test
    void a_copy_of_the_label_is_no_feature() throws IOException {
        DraftChoices label =
                new DraftChoices(Optional.of("class"), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        assertThat(drafted("outcome,x,class\n" + rows(row -> row % 3 + "," + row % 70 + "," + row % 3), label)
                        .text())
                .contains("\"outcome\" // the same cells as another column", "\"label\": {\"column\": \"class\"");
    }

    @Test
    void a_chosen_column_must_be_there_and_fit_its_role() {
        assertThatThrownBy(() -> labelled("Clas"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("the table has no column \"Clas\"; is it \"class\"?");
        assertThatThrownBy(() -> labelled("outcome"))
                .hasMessage("the table has no column \"outcome\"; state one of its header, letter by letter");
        assertThatThrownBy(() -> labelled("key"))
                .hasMessageStartingWith("column \"key\" cannot be the label: all its values");
        assertThatThrownBy(() -> chosen(new DraftChoices(
                        Optional.of("x"), Optional.of("x"), Optional.empty(), Optional.empty(), List.of())))
                .hasMessageStartingWith("column \"x\" is chosen twice");
        assertThatThrownBy(() -> chosen(new DraftChoices(
                        Optional.empty(), Optional.of("x"), Optional.empty(), Optional.empty(), List.of())))
                .hasMessageStartingWith("column \"x\" cannot be the id: some rows share one");
        assertThatThrownBy(() -> chosen(new DraftChoices(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("x"), List.of())))
                .hasMessageStartingWith("column \"x\" cannot be the prior: a deletion prior is a number from 0 to 1");
    }

    private static void labelled(String column) throws IOException {
        chosen(new DraftChoices(Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    private static void chosen(DraftChoices choices) throws IOException {
        drafted("key,x,class\n" + rows(row -> "k" + row + "," + row % 70 + "," + row % 2), choices);
    }
}
