package dev.sisa.api.request;

import dev.sisa.api.model.HealedShard;
import dev.sisa.api.model.VoteSummary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far an accepted request came before the command ended.
 *
 * @param healed shards that were trained by this command
 * @param visitCount sample visits in them
 * @param fullVisitCount sample visits of training all shards anew
 * @param scrubbed whether nothing is left in the files of the control store; absent without a receipt of an erasure
 * @param eraseSeconds from the acceptance to the erasure
 * @param healSeconds from the erasure to the end of healing
 * @param voting the vote now
 */
public record ForgetCompletion(
        List<HealedShard> healed,
        long visitCount,
        long fullVisitCount,
        Optional<Boolean> scrubbed,
        OptionalDouble eraseSeconds,
        OptionalDouble healSeconds,
        VoteSummary voting) {

    public ForgetCompletion {
        healed = List.copyOf(healed);
    }
}
