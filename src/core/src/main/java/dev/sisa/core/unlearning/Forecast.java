package dev.sisa.core.unlearning;

import dev.sisa.core.request.Outcome;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a request would do.
 *
 * @param counts of all samples, those of named people included
 * @param shards that it would touch, in their order; for operators only
 */
public record Forecast(Map<Outcome, Long> counts, List<Touched> shards) {

    public Forecast {
        EnumMap<Outcome, Long> all = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            all.put(outcome, counts.getOrDefault(outcome, 0L));
        }
        counts = Collections.unmodifiableMap(all);
        shards = List.copyOf(shards);
    }

    /**
     * What it would do to a shard.
     *
     * @param samples it would take out
     * @param slice the earliest that one of them lies in
     * @param servingStep from which the shard would answer until it is healed; 0 if it would be out of the vote
     * @param servingNow from which it answers
     * @param visits sample visits it would take to heal the shard
     */
    public record Touched(int shard, long samples, int slice, int servingStep, int servingNow, long visits) {}

    /** Sample visits it would take to heal all of them. */
    public long visits() {
        return shards.stream().mapToLong(Touched::visits).sum();
    }
}
