package dev.sisa.api.request;

import dev.sisa.api.NeverSeenIds;
import dev.sisa.core.receipt.ReceiptKind;
import java.util.List;

/**
 * The effects and the cost of a request that is not made. For operators only, since it names shards.
 *
 * @param counts what it would find
 * @param kind what its receipt would tell, see {@link ReceiptKind}
 * @param neverSeen the named ids that were never seen
 * @param shards the shards that it would touch
 * @param estimate the cost of healing
 * @param meanwhile the vote until it is healed
 */
public record ForgetForecast(
        FindingCounts counts,
        ReceiptKind kind,
        NeverSeenIds neverSeen,
        List<ShardForecast> shards,
        HealingEstimate estimate,
        InterimVote meanwhile) {

    public ForgetForecast {
        shards = List.copyOf(shards);
    }
}
