package dev.sisa.core.unlearning;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.request.Outcome;
import dev.sisa.core.request.Request;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answer to an accepted request.
 *
 * @param request as it stands
 * @param salt 32 bytes that open the commitments in its receipts: told to the caller, and not kept here
 * @param outcomes one a named sample, in the order they were named
 * @param counts of all samples, those of named people included
 * @param shards that are touched
 */
public record Acknowledgement(
        Request request, Bytes salt, List<Outcome> outcomes, Map<Outcome, Long> counts, SortedSet<Integer> shards) {

    public Acknowledgement {
        outcomes = List.copyOf(outcomes);
        EnumMap<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, counts.getOrDefault(outcome, 0L));
        }
        counts = Collections.unmodifiableMap(all);
        shards = Collections.unmodifiableSortedSet(new TreeSet<>(shards));
    }

    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
