package dev.sisa.api.model;

import dev.sisa.core.verification.ShardDigest;
import java.util.Optional;

/**
 * A shard that is trained to its end.
 *
 * @param shard its number, from 0
 * @param sampleCount samples in all slices
 * @param digest hexadecimal SHA-256 of the last checkpoint; absent if it has no visits
 * @param constituent how it votes
 */
public record TrainedShard(
        int shard, long sampleCount, Optional<String> digest, Optional<ConstituentVote> constituent) {

    /** A shard and how it votes, if that is known. */
    public static TrainedShard of(ShardDigest shard, Optional<ConstituentVote> constituent) {
        return new TrainedShard(shard.shard(), shard.samples(), shard.digest(), constituent);
    }
}
