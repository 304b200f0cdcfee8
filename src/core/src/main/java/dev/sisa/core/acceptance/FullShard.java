package dev.sisa.core.acceptance;

/**
 * A shard whose row has no room for another part of a request.
 *
 * @param pending parts that wait there for their erasure
 */
public record FullShard(int shard, int pending) {}
