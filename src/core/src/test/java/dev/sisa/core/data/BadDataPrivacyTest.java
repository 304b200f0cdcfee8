package dev.sisa.core.data;

import static dev.sisa.core.data.Applicants.HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.sisa.core.table.BadDataException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints end in logs: they hold the offending cell at most, and never an id or a subject (invariant I16). */
final class BadDataPrivacyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-id,old,77777,owner,good,0,secret-subject,secret-note",
                "secret-id,43,77777,palace,good,0,secret-subject,secret-note",
                "secret-id,43,77777,owner,fair,0,secret-subject,secret-note",
                "secret-id,43,77777,owner,good,2,secret-subject,secret-note",
                "secret-id,43,77777,owner,good,0,secret-subject",
                "secret-id,43,77777,owner,good,0,secret-subject,\"secret-note",
                "secret-id,43,77777,owner,good,0,\"secret-subject\"x,secret-note"
            })
    void no_other_cell_of_the_row_is_in_the_message(String row) {
        Throwable complaint = catchThrowable(() -> Applicants.samples(HEADER + row + "\n"));

        assertThat(complaint).isInstanceOf(BadDataException.class);
        assertThat(complaint.getMessage()).doesNotContain("secret").doesNotContain("77777");
        assertThat(complaint).hasNoCause();
    }
}
