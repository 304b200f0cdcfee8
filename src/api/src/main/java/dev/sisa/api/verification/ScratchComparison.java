package dev.sisa.api.verification;

import java.util.List;

/**
 * A model compared with training from scratch.
 *
 * @param equal whether nothing differs
 * @param compared whether there was anything to compare
 * @param survivorsFrom see {@link SurvivorSource}
 * @param leftOutCount rows of the tables that are left out because they were forgotten
 * @param survivorCount samples that both were trained on
 * @param emptyShardCount shards without one
 * @param shards each shard
 * @param answers answers to the survivors
 */
public record ScratchComparison(
        boolean equal,
        boolean compared,
        SurvivorSource survivorsFrom,
        long leftOutCount,
        long survivorCount,
        long emptyShardCount,
        List<ComparedShard> shards,
        ComparedAnswers answers) {

    public ScratchComparison {
        shards = List.copyOf(shards);
    }
}
