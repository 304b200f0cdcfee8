package dev.sisa.core.layout;

import dev.sisa.core.training.CounterRandom;
import java.util.Arrays;

/**
 * The order of the samples in one pass: by a hash of each sample's id hash, the shard, the step and the pass.
 *
 * <p>Whether one sample comes before another depends on these two alone, so a deletion leaves the order of the rest as it is.
 */
public final class PassOrder {

    private PassOrder() {}

    /**
     * Indices of the samples in visiting order. Of samples whose 32-bit hashes are equal the one with the smaller index comes
     * first: indices must follow slice and id hash.
     *
     * @param ids first 64 bits of each sample's id hash
     * @param passKey {@link CounterRandom#key} of shard, step and pass
     */
    public static int[] of(long[] ids, long passKey) {
        long[] packed = new long[ids.length];
        for (int i = 0; i < ids.length; i++) {
            packed[i] = (CounterRandom.key(passKey, ids[i]) & 0xFFFF_FFFF_0000_0000L) | i;
        }
        Arrays.sort(packed);
        return Arrays.stream(packed).mapToInt(bits -> (int) bits).toArray();
    }
}
