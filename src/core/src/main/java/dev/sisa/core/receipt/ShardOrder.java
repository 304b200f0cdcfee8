package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;
import java.util.stream.IntStream;

/** The order of shards in a receipt: one for each set, or the same receipt would have several texts. */
final class ShardOrder {

    private ShardOrder() {}

    /**
     * Checks that shards ascend, none stands twice, and each is named as the format of the receipt names shards.
     *
     * @throws InvalidValueException if they do not
     */
    static void require(ReceiptFormat format, List<ShardName> shards) {
        if (IntStream.range(1, shards.size())
                .anyMatch(i -> shards.get(i - 1).compareTo(shards.get(i)) >= 0)) {
            throw new InvalidValueException("the shards of a receipt ascend, unlike "
                    + shards.stream().map(ShardName::text).toList());
        }
        boolean numbered = format == ReceiptFormat.ONE;
        if (shards.stream().anyMatch(shard -> shard.number().isPresent() != numbered)) {
            throw new InvalidValueException("a receipt of " + format.key() + " names shards by "
                    + (numbered ? "their numbers" : "keyed hashes, not by their numbers"));
        }
    }
}
