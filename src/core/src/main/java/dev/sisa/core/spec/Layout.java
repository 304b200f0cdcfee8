package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;

/**
 * The division of a model into shards and slices, fixed for its life.
 *
 * @param shards isolated parts of the data, one constituent each; numbered from 0
 * @param slices parts of a shard, fed one after the other; numbered from 1
 */
public record Layout(int shards, int slices, PlacementPolicy placement) {

    /** Shards of the largest layout. */
    public static final int MOST_SHARDS = 10_000;

    private static final int MOST_SLICES = 500;

    public Layout {
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new InvalidValueException("a layout has 1 to " + MOST_SHARDS + " shards, not " + shards);
        }
        if (slices < 1 || slices > MOST_SLICES) {
            throw new InvalidValueException("a layout has 1 to " + MOST_SLICES + " slices, not " + slices);
        }
        requireFit(placement, shards, slices);
    }

    private static void requireFit(PlacementPolicy placement, int shards, int slices) {
        switch (placement) {
            case PlacementPolicy.Uniform _ -> {}
            case PlacementPolicy.PriorOrdered ordered -> {
                int owned = ordered.firstSlice(ordered.classes().size()) - 1;
                if (owned != slices) {
                    throw new InvalidValueException(
                            "the prior classes own " + owned + " slices, but a shard has " + slices);
                }
            }
            case PlacementPolicy.PriorSharded(List<PriorBound> bounds) -> {
                if (bounds.size() != shards * slices - 1) {
                    throw new InvalidValueException(shards + " shards of " + slices + " slices need "
                            + (shards * slices - 1) + " bounds between them, not " + bounds.size());
                }
            }
        }
    }
}
