package dev.sisa.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sisa.core.table.CsvSource;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

final class SkippedLinesTest {

    private static final String TABLE = Applicants.HEADER + Applicants.ANNA + Applicants.BERT;
    private static final String TITLE = "\uFEFFApplicants of 2026, \"as told\r\n\n";

    @Test
    void lines_before_the_header_are_left_out() throws IOException {
        assertThat(Applicants.all(
                        TableImport.training(behind(2, TITLE + TABLE), Applicants.schema(), BadRows.refused())))
                .extracting(Sample::id)
                .isEqualTo(Applicants.samples(TABLE).stream().map(Sample::id).toList());
    }

    @Test
    void messages_count_them() throws IOException {
        try (var table = TableImport.training(
                behind(2, TITLE + TABLE + "too short\n"), Applicants.schema(), BadRows.refused())) {
            long lines = TABLE.lines().count();
            assertThatThrownBy(() -> Applicants.all(table))
                    .hasMessageContaining(", line " + (2 + lines + 1) + ": the row has 1");
        }
    }

    @Test
    void a_quote_that_is_never_closed_is_named_by_its_line_in_the_file() throws IOException {
        try (var table =
                TableImport.training(behind(2, TITLE + TABLE + "\"open\n"), Applicants.schema(), BadRows.refused())) {
            long lines = TABLE.lines().count();
            assertThatThrownBy(() -> Applicants.all(table))
                    .hasMessageContaining(", line " + (2 + lines + 1) + ": a quote");
        }
    }

    @Test
    void more_lines_than_there_are_cannot_be_left_out() {
        assertThatThrownBy(() -> behind(4, "a\nb\n"))
                .hasMessage("applicants.csv: it has 2 lines, and 4 are to be skipped. Skip fewer.");
    }

    private static CsvSource behind(long lines, String text) throws IOException {
        return CsvSource.behind(lines, "applicants.csv", new StringReader(text));
    }
}
