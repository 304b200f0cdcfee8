package dev.sisa.core.request;

import dev.sisa.core.bytes.Bytes;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The part of a request that one transaction accepted.
 *
 * @param number from 1
 * @param at when
 * @param positions of the samples that were gone through in the request's list; empty if they are its first ones in their order
 * @param outcomes one a sample that was gone through
 * @param commitments of those of them that were named
 * @param shards touched, with the earliest slice in each
 */
public record Part(
        String request,
        int number,
        Instant at,
        List<Integer> positions,
        List<Outcome> outcomes,
        List<Bytes> commitments,
        NavigableMap<Integer, Integer> shards) {

    public Part {
        positions = List.copyOf(positions);
        outcomes = List.copyOf(outcomes);
        commitments = List.copyOf(commitments);
        shards = Collections.unmodifiableNavigableMap(new TreeMap<>(shards));
        if (!positions.isEmpty() && positions.size() != outcomes.size()) {
            throw new IllegalArgumentException(positions.size() + " positions of " + outcomes.size() + " outcomes");
        }
    }

    /** Where in the request's list the sample is whose outcome is the given one. */
    public int position(int outcome) {
        return positions.isEmpty() ? outcome : positions.get(outcome);
    }

    /** The name of its items in shards. */
    public String name() {
        return name(request, number);
    }

    static String name(String request, int number) {
        return String.format(Locale.ROOT, "%s-%06d", request, number);
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
