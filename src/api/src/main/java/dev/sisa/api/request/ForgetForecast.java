package dev.sisa.api.request;

import dev.sisa.api.NeverSeenIds;
import java.util.List;

/**
 * The effects and the cost of a request that is not made. For operators only, since it names shards.
 *
 * @param counts what it would find
 * @param kind what its receipt would report, see {@link FindingKind}
 * @param neverSeen the named ids that were never seen
 * @param shards the shards that it would touch
 * @param estimate the cost of healing
 * @param interim the vote until it is healed
 */
public record ForgetForecast(
        FindingCounts counts,
        FindingKind kind,
        NeverSeenIds neverSeen,
        List<ShardForecast> shards,
        HealingEstimate estimate,
        InterimVote interim) {

    public ForgetForecast {
        shards = List.copyOf(shards);
    }
}
