package dev.sisa.api.operation;

import dev.sisa.api.model.HealedShard;
import dev.sisa.api.model.TrainedShard;
import dev.sisa.api.model.VoteSummary;
import java.util.List;
import java.util.Optional;

/**
 * Healing of a model, or of one run.
 *
 * @param seconds time that it took
 * @param healed shards that were trained again
 * @param shards each shard now; none with {@code --run}
 * @param voting the vote now; absent with {@code --run}
 */
public record HealingSummary(
        double seconds, List<HealedShard> healed, List<TrainedShard> shards, Optional<VoteSummary> voting) {

    public HealingSummary {
        healed = List.copyOf(healed);
        shards = List.copyOf(shards);
    }
}
