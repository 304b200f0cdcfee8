package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request for which nothing had to be erased.
 *
 * @param regulation name of the profile that its due date would follow from
 * @param receivedAt by the operator's clock, in whole milliseconds, like the next
 * @param answeredAt when it was known of all that it names that there was nothing to be erased
 * @param outcomes how many of what it names were already erased or never seen
 * @param extension of the period to answer it, if one was granted
 */
public record AnsweredRequest(
        String id,
        String regulation,
        Instant receivedAt,
        Instant answeredAt,
        NavigableMap<String, Long> outcomes,
        Optional<Extension> extension) {

    public AnsweredRequest {
        id = PrintableText.checked("a request", id);
        regulation = PrintableText.checked("a regulation", regulation);
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        answeredAt = answeredAt.truncatedTo(ChronoUnit.MILLIS);
        outcomes = Collections.unmodifiableNavigableMap(new TreeMap<>(outcomes));
        outcomes.keySet().forEach(outcome -> PrintableText.checked("an outcome", outcome));
    }
}
