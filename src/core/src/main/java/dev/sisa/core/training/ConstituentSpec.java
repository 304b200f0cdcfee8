package dev.sisa.core.training;

import dev.sisa.core.spec.UpdaterSpec;

/**
 * All that an engine needs to train one constituent.
 *
 * @param shape the network with its ends
 * @param updater how gradients move parameters
 * @param l2 weight of the penalty {@code l2 / 2 * sum(w * w)} over weights, biases left out; at least 0
 * @param seed the model's seed
 * @param shard number of the shard, from 0
 */
public record ConstituentSpec(NetworkShape shape, UpdaterSpec updater, double l2, long seed, int shard) {

    public ConstituentSpec {
        if (!(l2 >= 0 && Double.isFinite(l2))) {
            throw new IllegalArgumentException("l2 must be a number of at least 0, not " + l2);
        }
        if (shard < 0) {
            throw new IllegalArgumentException("shards count from 0, not " + shard);
        }
    }
}
