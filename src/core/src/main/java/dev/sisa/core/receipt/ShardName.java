package dev.sisa.core.receipt;

import dev.sisa.core.failure.InvalidValueException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The name of a shard in a receipt. In format 1 it is its number. Later it is a keyed hash, by which the receipts of different
 * requests cannot be compared: which samples share a shard is for operators and the auditors to whom they show it.
 *
 * @param text decimal digits, or 64 hexadecimal ones
 */
public record ShardName(String text) implements Comparable<ShardName> {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int HASH_DIGITS = 64;
    private static final int SHOWN = 12;

    public ShardName {
        if (!NUMBER.matcher(text).matches() && !HASH.matcher(text).matches()) {
            throw new InvalidValueException("a shard is named by its number or by 64 lower-case hexadecimal digits");
        }
    }

    /** The name of a shard in format 1. */
    public static ShardName numbered(int shard) {
        return new ShardName(String.valueOf(shard));
    }

    /** Its number, if it is named by it. */
    public OptionalInt number() {
        return text.length() < HASH_DIGITS ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** A short form for messages. */
    public String title() {
        return "shard " + text.substring(0, Math.min(text.length(), SHOWN));
    }

    /**
     * Checks that shards ascend, or the same receipt would have several texts, and that each is named as the format of the
     * receipt names shards.
     *
     * @throws InvalidValueException if they do not
     */
    static void requireOrder(ReceiptFormat format, List<ShardName> shards) {
        if (IntStream.range(1, shards.size()).anyMatch(i -> shards.get(i - 1).compareTo(shards.get(i)) >= 0)) {
            throw new InvalidValueException("the shards of a receipt ascend, unlike "
                    + shards.stream().map(ShardName::text).toList());
        }
        boolean numbered = format == ReceiptFormat.ONE;
        if (shards.stream().anyMatch(shard -> shard.number().isPresent() != numbered)) {
            throw new InvalidValueException("a receipt of " + format.key() + " names shards by "
                    + (numbered ? "their numbers" : "keyed hashes, not by their numbers"));
        }
    }

    /** Numbers as numbers; hashes in an order that tells nothing of them. */
    @Override
    public int compareTo(ShardName other) {
        return Comparator.<ShardName>comparingInt(name -> name.text().length())
                .thenComparing(ShardName::text)
                .compare(this, other);
    }
}
