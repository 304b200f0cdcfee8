package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;
import java.util.stream.IntStream;

/**
 * Expected cost of forgetting from equal shards of equal slices, as a fraction of training everything anew; exact but for
 * the samples that the requests themselves take away.
 *
 * @param shards isolated parts of the data
 * @param slices parts of a shard, with a checkpoint after each
 * @see <a href="https://arxiv.org/abs/1912.03817">Bourtoule et al., sections V-A and V-B</a>
 */
public record UnlearningCost(int shards, int slices) {

    /** Requests a shard from which on nearly every shard is hit by a batch: 95 % of them at three. */
    private static final int USEFUL_REQUESTS = 3;

    public UnlearningCost {
        if (shards < 1 || slices < 1) {
            throw new InvalidValueException(
                    "data is cut into at least 1 shard of 1 slice, not " + shards + " of " + slices);
        }
    }

    /**
     * Fraction of a full training that one batch of requests costs: each step weighs as many slices as it trains on, and is
     * redone if any request falls into one of them.
     */
    public double oneBatch(int requests) {
        double slice = 1.0 / ((double) shards * slices);
        double weighed = IntStream.rangeClosed(1, slices)
                .mapToDouble(step -> step * (1 - Math.pow(1 - Math.min(1, step * slice), requests)))
                .sum();
        return weighed / (slices * (slices + 1.0) / 2);
    }

    /** Full trainings that requests cost when the shard of each is healed before the next one comes. */
    public double oneByOne(int requests) {
        return requests * oneBatch(1);
    }

    /** Whether a batch leaves enough shards untouched for sharding to help. */
    public boolean useful(int requests) {
        return requests < USEFUL_REQUESTS * shards;
    }
}
