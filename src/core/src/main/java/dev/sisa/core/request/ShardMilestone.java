package dev.sisa.core.request;

import dev.sisa.core.shard.ListDigest;
import java.time.Instant;

/**
 * The milestone of a request's part in one shard: everything there that saw its samples is destroyed.
 *
 * @param part the part's number
 * @param epoch of the erasure
 * @param destroyed the list of what was destroyed with it and checked to be gone
 */
public record ShardMilestone(int shard, int part, Instant erasedAt, long epoch, ListDigest destroyed) {}
