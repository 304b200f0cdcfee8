package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.ListDigest;
import dev.sisa.core.shard.LiveBlob;

/**
 * A shard that a request touched, after healing.
 *
 * @param epoch of the run that healed it
 * @param live the {@link LiveBlob}s of its manifest
 */
public record HealedShard(ShardName shard, long epoch, ListDigest live) {

    public HealedShard {
        if (epoch < 1) {
            throw new InvalidValueException("there is no epoch " + epoch + " of " + shard.title());
        }
    }
}
