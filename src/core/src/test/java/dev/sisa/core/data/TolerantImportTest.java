package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.ANNA;
import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Columns and labels that a schema does not know, where they are to be ignored and where not. */
final class TolerantImportTest {

    @Test
    void a_column_that_the_schema_does_not_name_is_passed_over_if_it_may_be() {
        String text = HEADER.replace("Income", "Phone,Income").replace("Notes", "Notes,Fax")
                + ANNA.replace("250", "555,250").replace("first", "first,556");
        BadRows adding = BadRows.refused().ignoringExtraColumns();
        BadRows asked = BadRows.refused().ignoringExtraColumns();

        List<Sample> samples = Applicants.all(TableImport.adding(Applicants.source(text), Applicants.schema(), adding));
        List<PredictionRow> rows =
                Applicants.all(TableImport.prediction(Applicants.source(text), Applicants.schema(), asked));

        assertThat(samples.getFirst().features()).containsExactly(0.5f, 0.5f, 0, 1, 0, 0);
        assertThat(rows.getFirst().features()).containsExactly(0.5f, 0.5f, 0, 1, 0, 0);
        assertThat(adding.ignoredColumns()).containsExactly("Phone", "Fax");
        assertThat(asked.ignoredColumns()).containsExactly("Phone", "Fax");
    }

    @Test
    void a_column_that_is_needed_may_not_lack_though_others_are_passed_over() {
        BadRows badRows = BadRows.refused().ignoringExtraColumns();
        assertThatThrownBy(() -> TableImport.prediction(
                        Applicants.source("Age,Home,income\n43,rent,250\n"), Applicants.schema(), badRows))
                .hasMessage("applicants.csv: lacks column \"Income\" of the schema and has column \"income\", which the"
                        + " schema does not name. Add it to the file.");
    }

    @Test
    void a_row_to_answer_says_why_it_has_no_label() {
        String header = "Home,Age,Income,Status\n";
        BadRows badRows = BadRows.refused().ignoringUnknownLabels();
        List<PredictionRow> rows = Applicants.all(TableImport.prediction(
                Applicants.source(header + "rent,43,250,\nrent,43,250,fair\nrent,43,250,good\n"),
                Applicants.schema(),
                badRows));

        assertThat(rows)
                .extracting(PredictionRow::labelGap)
                .containsExactly(Optional.of(LabelGap.MISSING), Optional.of(LabelGap.UNKNOWN), Optional.empty());
        assertThat(rows)
                .extracting(PredictionRow::label)
                .extracting(OptionalInt::isPresent)
                .containsExactly(false, false, true);
        assertThat(predictions("Home,Age,Income\nrent,43,250\n").getFirst().labelGap())
                .isEmpty();
    }

    @Test
    void an_unknown_label_of_a_row_to_answer_is_refused_unless_it_may_be() {
        assertThatThrownBy(() -> predictions("Home,Age,Income,Status\nrent,43,250,fair\n"))
                .hasMessage("applicants.csv, line 2, column \"Status\": \"fair\" is not among the values of the label."
                        + " Correct it, or have --ignore-unknown-labels answer such rows without scoring them.");
    }

    @Test
    void an_unknown_label_of_a_sample_is_always_refused() {
        BadRows badRows = BadRows.refused().ignoringUnknownLabels();
        assertThatThrownBy(() -> Applicants.all(TableImport.adding(
                        Applicants.source(HEADER + ANNA.replace("good", "fair")), Applicants.schema(), badRows)))
                .hasMessageContaining("\"fair\" is not among the values of the label");
    }

    private static List<PredictionRow> predictions(String text) {
        return Applicants.all(TableImport.prediction(Applicants.source(text), Applicants.schema(), BadRows.refused()));
    }
}
