package dev.sisa.api.verification;

import dev.sisa.core.verification.ShardComparison;
import java.util.Optional;

/**
 * Two homes' constituents of one shard.
 *
 * @param shard its number, from 0
 * @param sampleCount survivors in it
 * @param checkpointCount checkpoints that were trained and compared
 * @param equal whether all bytes are equal
 * @param compared whether there was anything to compare
 * @param difference where the first difference is
 */
public record ComparedShard(
        int shard,
        long sampleCount,
        int checkpointCount,
        boolean equal,
        boolean compared,
        Optional<String> difference) {

    /** A shard, and whether there was anything to compare in it. */
    public static ComparedShard of(ShardComparison shard, boolean compared) {
        return new ComparedShard(
                shard.shard(),
                shard.samples(),
                shard.checkpoints(),
                shard.equal(),
                compared,
                Optional.of(shard.difference()).filter(difference -> !difference.isEmpty()));
    }
}
