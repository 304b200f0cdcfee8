package dev.sisa.core.receipt;

import dev.sisa.core.bytes.PrintableText;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The request that an erasure receipt answers.
 *
 * @param regulation name of the profile that the due date follows from
 * @param outcomes how many of the named samples were accepted, joined and so on
 * @param extension of the period to answer it, if one was granted
 */
public record ForgottenRequest(
        String id,
        String regulation,
        ReceiptTimes milestones,
        NavigableMap<String, Long> outcomes,
        Optional<Extension> extension) {

    public ForgottenRequest {
        id = PrintableText.checked("a request", id);
        regulation = PrintableText.checked("a regulation", regulation);
        outcomes = Collections.unmodifiableNavigableMap(new TreeMap<>(outcomes));
        outcomes.keySet().forEach(outcome -> PrintableText.checked("an outcome", outcome));
    }
}
