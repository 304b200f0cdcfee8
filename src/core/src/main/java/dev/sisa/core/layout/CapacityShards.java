package dev.sisa.core.layout;

import dev.sisa.core.failure.InvalidValueException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts samples, in ascending order of deletion prior, into shards that expect about the same number of requests: a shard is
 * full when one more sample would bring the sum of its priors to the capacity.
 *
 * @param capacity requests that a shard may expect, above 0 and at most 1
 * @see <a href="https://arxiv.org/abs/1912.03817">Bourtoule et al., algorithm 1</a>
 */
public record CapacityShards(double capacity) {

    public CapacityShards {
        if (!(capacity > 0 && capacity <= 1)) {
            throw new InvalidValueException(
                    "a shard's capacity is above 0 and at most 1 expected request, not " + capacity);
        }
    }

    /**
     * Samples of each shard, which sum up to all; a sample whose prior alone reaches the capacity has a shard to itself.
     *
     * @param priors ascending
     */
    public List<Integer> sizes(double... priors) {
        List<Integer> sizes = new ArrayList<>();
        double expected = 0;
        int size = 0;
        for (double prior : priors) {
            if (size > 0 && expected + prior >= capacity) {
                sizes.add(size);
                size = 0;
                expected = 0;
            }
            size++;
            expected += prior;
        }
        sizes.add(size);
        return sizes;
    }
}
