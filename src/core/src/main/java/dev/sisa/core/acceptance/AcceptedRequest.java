package dev.sisa.core.acceptance;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Findings;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Request;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answer to an accepted request.
 *
 * @param request as it stands
 * @param salt 32 bytes that open the commitments in its receipts: told to the caller, and not kept here
 * @param outcomes one a named sample, in the order they were named
 * @param findings of all samples, those of named people included, and of the people
 * @param neverSeen which of the named were never seen: the same for each repetition
 * @param shards that are touched
 */
public record AcceptedRequest(
        Request request,
        Bytes salt,
        List<Outcome> outcomes,
        Findings findings,
        NeverSeen neverSeen,
        SortedSet<Integer> shards) {

    public AcceptedRequest {
        outcomes = List.copyOf(outcomes);
        shards = Collections.unmodifiableSortedSet(new TreeSet<>(shards));
    }
}
