package dev.sisa.api.request;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The expected cost of healing.
 *
 * @param shards the shards to be healed. For operators only
 * @param visitCount sample visits
 * @param seconds time, judged by past healings; absent if none took long enough to tell
 */
public record HealingEstimate(List<Integer> shards, long visitCount, OptionalDouble seconds) {

    public HealingEstimate {
        shards = List.copyOf(shards);
    }
}
