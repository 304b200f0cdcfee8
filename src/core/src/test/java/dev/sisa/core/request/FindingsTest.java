package dev.sisa.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sisa.core.receipt.ReceiptKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FindingsTest {

    @Test
    void one_sample_that_was_live_or_pending_makes_it_an_erasure() {
        assertThat(new Findings(Map.of(Outcome.ACCEPTED, 1L, Outcome.NEVER_SEEN, 9L), 0, 3).kind())
                .isEqualTo(ReceiptKind.ERASURE);
        assertThat(new Findings(Map.of(Outcome.JOINED, 1L, Outcome.ALREADY_ERASED, 9L), 0, 0).kind())
                .isEqualTo(ReceiptKind.ERASURE);
    }

    @Test
    void without_one_a_sample_or_a_person_that_was_erased_makes_it_already_erased() {
        assertThat(new Findings(Map.of(Outcome.ALREADY_ERASED, 1L, Outcome.NEVER_SEEN, 9L), 0, 3).kind())
                .isEqualTo(ReceiptKind.ALREADY_ERASED);
        assertThat(new Findings(Map.of(), 1, 1).kind()).isEqualTo(ReceiptKind.ALREADY_ERASED);
    }

    @Test
    void nothing_but_the_unknown_is_nothing_found() {
        assertThat(new Findings(Map.of(Outcome.NEVER_SEEN, 1L), 0, 0).kind()).isEqualTo(ReceiptKind.NOTHING_FOUND);
        assertThat(new Findings(Map.of(), 0, 1).kind()).isEqualTo(ReceiptKind.NOTHING_FOUND);
    }
}
