package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A request that was refused: nothing of it was accepted, and nothing was erased for it.
 *
 * @param regulation name of the profile that its due date would follow from
 * @param receivedAt by the operator's clock, in whole milliseconds, like the next
 * @param refusedAt when it was decided
 * @param reason why
 */
public record RefusedRequest(
        String id,
        String regulation,
        Instant receivedAt,
        Instant refusedAt,
        ReasonCode reason,
        Optional<Extension> extension) {

    public RefusedRequest {
        id = PrintableText.checked("a request", id);
        regulation = PrintableText.checked("a regulation", regulation);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        refusedAt = refusedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
