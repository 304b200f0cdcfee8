package dev.sisa.api.model;

/**
 * A slice of a shard.
 *
 * @param sampleCount samples in it
 * @param state of the checkpoint after it
 */
public record SliceDetail(long sampleCount, StepState state) {}
