package dev.sisa.core.port;

import dev.sisa.core.bytes.Bytes;
import java.util.random.RandomGenerator;

/**
 * The two keys that live as long as a model; other keys make another model.
 *
 * @param placement 32 bytes; decides the place of each sample
 * @param identity 32 bytes; turns sample ids into the hashes that are kept in their stead, and keys every digest that is kept
 */
public record ModelKeys(Bytes placement, Bytes identity) {

    private static final int SIZE = 32;

    public ModelKeys {
        if (placement.size() != SIZE || identity.size() != SIZE) {
            throw new IllegalArgumentException(
                    "a model key has " + SIZE + " bytes, not " + placement.size() + " and " + identity.size());
        }
    }

    /** Fresh keys. */
    public static ModelKeys random(RandomGenerator random) {
        return new ModelKeys(Bytes.random(random, SIZE), Bytes.random(random, SIZE));
    }

    /** Reveals nothing of the keys. */
    @Override
    public String toString() {
        return "ModelKeys[secret]";
    }
}
