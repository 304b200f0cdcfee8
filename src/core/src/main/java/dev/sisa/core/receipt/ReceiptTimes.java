package dev.sisa.core.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times of a request's milestones, by the operator's clock, in whole milliseconds.
 *
 * @param forgottenAt from when on no answer came from parameters that saw the samples
 * @param dueAt by when they had to be erased
 * @param erasedAt when the last shard was erased
 */
public record ReceiptTimes(Instant receivedAt, Instant forgottenAt, Instant dueAt, Instant erasedAt) {

    public ReceiptTimes {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        forgottenAt = forgottenAt.truncatedTo(ChronoUnit.MILLIS);
        dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        erasedAt = erasedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
