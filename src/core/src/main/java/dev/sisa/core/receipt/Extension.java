package dev.sisa.core.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The period to answer a request was extended, which the person was told (GDPR, Article 12(3)).
 *
 * @param until the new due date, in whole milliseconds
 */
public record Extension(ReasonCode reason, Instant until) {

    public Extension {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }
}
