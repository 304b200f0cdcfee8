package dev.sisa.core.layout;

import dev.sisa.core.bytes.Bytes;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorBound;
import dev.sisa.core.spec.PriorClass;

/**
 * Places samples one at a time: shard and slice come from a keyed hash of the sample's unit and from its own deletion prior,
 * so that removing a sample moves no other.
 *
 * <p>The first 64 bits of the hash, little-endian, choose the shard, the next 64 the slice: the upper half of their product with
 * the number of places.
 */
public final class Placement {

    private final Bytes key;
    private final Layout layout;

    /**
     * A placement for the life of a model.
     *
     * @param key the model's placement key
     */
    public Placement(Bytes key, Layout layout) {
        this.key = key;
        this.layout = layout;
    }

    /**
     * The place of a sample.
     *
     * @param prior probability in [0, 1] that the sample will be requested
     */
    public Location locate(SampleUnit unit, double prior) {
        return locate(layout, UnitHash.of(key, unit), prior);
    }

    /**
     * The place of a unit whose hash is known.
     *
     * @param prior probability in [0, 1] that the sample will be requested
     */
    public static Location locate(Layout layout, UnitHash hash, double prior) {
        int shard = scale(hash.first(), layout.shards());
        long within = hash.second();
        return switch (layout.placement()) {
            case PlacementPolicy.Uniform _ -> new Location(shard, 1 + scale(within, layout.slices()), 0);
            case PlacementPolicy.PriorOrdered ordered -> {
                int index = ordered.classOf(prior);
                PriorClass owner = ordered.classes().get(index);
                yield new Location(shard, ordered.firstSlice(index) + scale(within, owner.slices()), index);
            }
            case PlacementPolicy.PriorSharded sharded -> {
                int before = sharded.slicesBefore(new PriorBound(prior, hash.rank()));
                yield new Location(before / layout.slices(), 1 + before % layout.slices(), 0);
            }
        };
    }

    /** Maps 64 hash bits to 0 .. count - 1 in equal parts. */
    private static int scale(long bits, int count) {
        return (int) Math.unsignedMultiplyHigh(bits, count);
    }
}
