package dev.sisa.api.model;

/**
 * A slice of a shard.
 *
 * @param sampleCount samples in it
 * @param state state of the checkpoint after it: {@code trained}, {@code empty}, {@code overflown}, {@code stale}, {@code
 *     tainted} or {@code missing}
 */
public record SliceDetail(long sampleCount, StepState state) {
}
