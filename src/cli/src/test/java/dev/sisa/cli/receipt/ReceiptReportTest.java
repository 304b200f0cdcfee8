package dev.sisa.cli.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.api.WireJson;
import dev.sisa.core.receipt.check.CheckReport;
import dev.sisa.core.receipt.check.CheckResult;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReceiptReportTest {

    private static final ReceiptReport DOUBTFUL = new ReceiptReport(new ReceiptVerification.Report(
            new CheckReport(List.of(
                    new CheckResult.Passed(CheckResult.Check.CHAIN, "receipts of model m"),
                    new CheckResult.Doubtful(
                            CheckResult.Check.TIMES, "receipt 2 of model m", "it is dated before receipt 1"))),
            List.of(),
            List.of(),
            List.of()));

    @Test
    void a_doubt_is_named_and_does_not_keep_receipts_from_being_verified() {
        assertThat(DOUBTFUL.toText())
                .contains("times  receipt 2 of model m  DOUBTFUL: it is dated before receipt 1")
                .endsWith("\nVERIFIED");
    }

    @Test
    void programs_are_told_of_a_doubt_as_of_any_other_result() {
        assertThat(DOUBTFUL.toJson().passed()).isTrue();
        assertThat(WireJson.line(DOUBTFUL.toJson().checks().get(1)))
                .isEqualTo("{\"check\":\"times\",\"subject\":\"receipt 2 of model m\",\"result\":\"doubtful\","
                        + "\"where\":\"it is dated before receipt 1\"}");
    }
}
