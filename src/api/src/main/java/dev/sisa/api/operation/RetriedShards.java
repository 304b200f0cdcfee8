package dev.sisa.api.operation;

import java.util.List;

/**
 * Stuck shards that are to be tried again.
 *
 * @param model its name
 * @param shards their numbers, from 0
 */
public record RetriedShards(String model, List<Integer> shards) {

    public RetriedShards {
        shards = List.copyOf(shards);
    }
}
