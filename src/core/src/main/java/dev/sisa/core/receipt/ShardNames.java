package dev.sisa.core.receipt;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.bytes.FieldHash;
import dev.sisa.core.failure.InvalidValueException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names of shards in the receipts of one request: HMAC-SHA-256 of the number under a key that follows from the request's
 * salt. The salt is forgotten when the request is answered; the key stays with the request, since receipts are issued later, and
 * opens no commitment.
 *
 * @param key 32 bytes
 */
public record ShardNames(Bytes key) {

    private static final int KEY = 32;

    public ShardNames {
        if (key.size() != KEY) {
            throw new InvalidValueException("the key of a request's shards has " + KEY + " bytes, not " + key.size());
        }
    }

    /**
     * The names in the receipts of the request that was answered with a salt.
     *
     * @param salt 32 bytes
     */
    public static ShardNames ofSalt(Bytes salt) {
        return new ShardNames(FieldHash.keyed(salt, "shard names").digest());
    }

    /** The name of a shard. */
    public ShardName of(int shard) {
        return new ShardName(
                FieldHash.keyed(key, "shard").number(shard).digest().toHex());
    }

    /** The numbers of the first so many shards, by their names. */
    public Map<ShardName, Integer> numbers(int shards) {
        return IntStream.range(0, shards).boxed().collect(Collectors.toMap(this::of, shard -> shard));
    }
}
