package dev.sisa.core.healing;

import java.util.List;

/**
 * The steps and visits of a shard's healing.
 *
 * @param steps the steps that were trained, in order; one that was begun again counts twice
 * @param visits sample visits in them
 */
public record ShardHealing(int shard, List<Integer> steps, long visits) {

    public ShardHealing {
        steps = List.copyOf(steps);
    }
}
