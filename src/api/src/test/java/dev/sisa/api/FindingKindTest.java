package dev.sisa.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.api.request.FindingKind;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The kind of what a request found: never that of a receipt of healing. */
final class FindingKindTest {

    @Test
    void it_is_the_kind_of_the_receipt_of_the_request() {
        assertThat(kind(Map.of(Outcome.ACCEPTED, 1L, Outcome.NEVER_SEEN, 1L))).isEqualTo(FindingKind.ERASURE);
        assertThat(kind(Map.of(Outcome.ALREADY_ERASED, 1L))).isEqualTo(FindingKind.ALREADY_ERASED);
        assertThat(kind(Map.of(Outcome.NEVER_SEEN, 1L))).isEqualTo(FindingKind.NOTHING_FOUND);
    }

    @Test
    void a_request_is_never_told_to_be_a_healing() {
        assertThat(FindingKind.values()).extracting(FindingKind::key).doesNotContain("healing");
    }

    private static FindingKind kind(Map<Outcome, Long> counts) {
        return FindingKind.of(new Findings(counts, 0, 0));
    }
}
