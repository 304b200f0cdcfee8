package dev.sisa.core.erasure;

import dev.sisa.core.acceptance.NeverSeen;
import dev.sisa.core.request.Findings;
import java.util.List;

/**
 * The forecast effect of a request.
 *
 * @param findings of all samples, those of named people included, and of the people
 * @param neverSeen which of the named were never seen
 * @param shards that it would touch, in their order; for operators only
 */
public record Forecast(Findings findings, NeverSeen neverSeen, List<Touched> shards) {

    public Forecast {
        shards = List.copyOf(shards);
    }

    /**
     * The effect on a shard.
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
