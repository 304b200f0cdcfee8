package dev.sisa.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.api.prediction.PredictionWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class PredictionWriterTest {

    private final StringWriter text = new StringWriter();
    private final PredictionWriter writer = new PredictionWriter(text);

    @Test
    void rows_one_by_one_make_the_same_document_as_the_record() {
        writer.row(PredictionExamples.ANSWERED);
        writer.row(PredictionExamples.REFUSED);
        writer.row(PredictionExamples.GONE);
        writer.end(PredictionExamples.SUMMARY);

        assertThat(text + "\n").isEqualTo(Goldens.text("PredictionList"));
    }

    @Test
    void a_failure_ends_a_document_that_stays_valid() {
        writer.row(PredictionExamples.ANSWERED);
        writer.fail(FailureExamples.FAILURE);

        assertThat(text + "\n").isEqualTo(Goldens.text("PredictionList.failed"));
    }

    @Test
    void nothing_comes_out_before_the_end_of_a_small_document() {
        writer.row(PredictionExamples.ANSWERED);

        assertThat(text.toString()).isEmpty();
    }
}
