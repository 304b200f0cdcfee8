package dev.sisa.api.operation;

/**
 * When a shard is healed.
 *
 * @param backlogSampleThreshold erased samples of one shard that start its healing, from 1
 * @param window ISO 8601, days at the most: time after the first erased sample that starts it as well
 * @param qualityFloor share of the constituents that must serve at least half their steps, from 0 to 1; below it healing starts
 *     at once
 * @param minimumBatch erased samples of one shard below which nothing else starts it, from 1
 */
public record HealingRule(long backlogSampleThreshold, String window, double qualityFloor, long minimumBatch) {}
