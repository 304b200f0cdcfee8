package dev.sisa.api.plan;

import dev.sisa.api.MeanEstimate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A way to cut data, and its cost.
 *
 * @param placement name of the placement, or of the model that is cut so
 * @param shardCount shards
 * @param sliceCount slices of each shard
 * @param expectedVisits sample visits of healing after all requests at once
 * @param expectedSpeedup how many times fewer these are than those of one model trained anew
 * @param oneByOneSpeedup the same if each request is healed before the next comes
 * @param checkpointCount checkpoints that are kept
 * @param checkpointBytes their size; absent if the network is not known
 * @param useful whether the batch leaves enough shards untouched for sharding to help
 * @param pareto whether no other choice is at least as cheap with no more checkpoints
 * @param options options with which {@code sisa train} makes it; absent of an existing model
 * @param accuracy of the existing model, measured
 */
public record PlannedLayout(
        String placement,
        int shardCount,
        int sliceCount,
        MeanEstimate expectedVisits,
        Optional<MeanEstimate> expectedSpeedup,
        Optional<MeanEstimate> oneByOneSpeedup,
        long checkpointCount,
        OptionalLong checkpointBytes,
        boolean useful,
        boolean pareto,
        Optional<String> options,
        Optional<AccuracyForecast> accuracy) {}
