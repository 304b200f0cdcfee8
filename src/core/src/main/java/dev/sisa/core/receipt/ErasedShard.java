package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.shard.ListDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A shard that a request touched.
 *
 * @param epoch of the erasure
 * @param erasedAt when everything that saw the samples was destroyed and checked to be gone
 * @param destroyed the salted names of that, in order
 */
public record ErasedShard(ShardName shard, long epoch, Instant erasedAt, ListDigest destroyed) {

    public ErasedShard {
        if (epoch < 1) {
            throw new InvalidValueException("there is no epoch " + epoch + " of " + shard.title());
        }
        erasedAt = erasedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
