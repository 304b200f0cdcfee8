package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.stream.IntStream;

/** The order of shards in a receipt: one for each set, or the same receipt would have several texts. */
final class ShardOrder {

    private ShardOrder() {}

    /**
     * Checks that shards ascend and none stands twice.
     *
     * @throws InvalidValueException if they do not
     */
    static void requireAscending(List<Integer> shards) {
        if (IntStream.range(1, shards.size()).anyMatch(i -> shards.get(i - 1) >= shards.get(i))) {
            throw new InvalidValueException("the shards of a receipt ascend, unlike " + shards);
        }
    }
}
