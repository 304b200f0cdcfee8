package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;

/**
 * Expected visits of one pass when samples are forgotten from equal shards that have no slices.
 *
 * @param samples before the first request
 * @param shards equal isolated parts of them
 * @see <a href="https://arxiv.org/abs/1912.03817">Bourtoule et al., section V-A</a>
 */
public record ShardingCost(long samples, int shards) {

    public ShardingCost {
        if (shards < 1 || samples < shards) {
            throw new InvalidValueException(samples + " samples cannot fill " + shards + " shards");
        }
    }

    /** Visits of one pass over what is left of the shard of each request in turn. */
    public double oneByOne(int requests) {
        double each = (double) samples / shards + 1 / (2.0 * shards) - 1;
        return each * requests - (double) requests * requests / (2.0 * shards);
    }

    /** Visits of one pass over what is left of the shards that any of the requests hits. */
    public double oneBatch(int requests) {
        return samples * (1 - Math.pow(1 - 1.0 / shards, requests)) - requests;
    }
}
