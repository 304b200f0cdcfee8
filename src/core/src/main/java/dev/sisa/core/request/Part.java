package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one transaction accepted of a request.
 *
 * @param number from 1
 * @param at when
 * @param outcomes one a sample that was gone through, in the order of the list
 * @param commitments of those of them that were named, in the order of the list
 * @param shards touched, with the earliest slice in each
 */
public record Part(
        String request,
        int number,
        Instant at,
        List<Outcome> outcomes,
        List<Bytes> commitments,
        NavigableMap<Integer, Integer> shards) {

    public Part {
        outcomes = List.copyOf(outcomes);
        commitments = List.copyOf(commitments);
        shards = Collections.unmodifiableNavigableMap(new TreeMap<>(shards));
    }

    /** The name that shard rows know it by. */
    public String name() {
        return name(request, number);
    }

    static String name(String request, int number) {
        return String.format(Locale.ROOT, "%s-%04d", request, number);
    }

    /** The request of a part's name. */
    public static String requestOf(String name) {
        return name.substring(0, name.lastIndexOf('-'));
    }

    /** The number in a part's name. */
    public static int numberOf(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }
}
