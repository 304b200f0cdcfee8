package dev.sisa.core.cost;

import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.layout.PriorOrder;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.util.function.Supplier;

/** A layout to be tried on simulated samples. */
public sealed interface LayoutCandidate {

    /** Shard and slice by hash alone. */
    record Uniform(int shards, int slices) implements LayoutCandidate {}

    /** Shard by hash, slice by class of the prior. */
    record Ordered(int shards, int slices, PlacementPolicy.PriorOrdered classes) implements LayoutCandidate {}

    /** As many shards as their capacity asks for. */
    record Sharded(CapacityShards capacity, int slices) implements LayoutCandidate {}

    /** The layout for some samples, whose order is computed only if the layout needs it. */
    default Layout layout(Supplier<PriorOrder> samples) {
        return switch (this) {
            case Uniform(int shards, int slices) -> new Layout(shards, slices, new PlacementPolicy.Uniform());
            case Ordered(int shards, int slices, PlacementPolicy.PriorOrdered classes) ->
                new Layout(shards, slices, classes);
            case Sharded(CapacityShards capacity, int slices) -> samples.get().layout(capacity, slices);
        };
    }
}
