package dev.sisa.api.model;

import dev.sisa.core.healing.ShardHealing;
import java.util.List;

/**
 * A shard that was trained again.
 *
 * @param shard its number, from 0
 * @param visitCount sample visits in the steps
 * @param steps the steps that were trained, in order; one that was begun again stands twice
 */
public record HealedShard(int shard, long visitCount, List<Integer> steps) {

    public HealedShard {
        steps = List.copyOf(steps);
    }

    /** Those shards of a healing that were not at rest. */
    public static List<HealedShard> of(List<ShardHealing> healing) {
        return healing.stream()
                .filter(shard -> !shard.steps().isEmpty())
                .map(shard -> new HealedShard(shard.shard(), shard.visits(), shard.steps()))
                .toList();
    }
}
