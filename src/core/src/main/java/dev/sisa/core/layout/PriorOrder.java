package dev.sisa.core.layout;

import dev.sisa.core.failure.InvalidValueException;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorBound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gathers the samples of the first import in the order of their deletion priors, to decide once where shards and slices of a
 * prior-sharded layout begin. Not thread-safe.
 */
public final class PriorOrder {

    private final List<PriorBound> samples = new ArrayList<>();

    /**
     * Takes one more sample into account.
     *
     * @param prior probability in [0, 1] that the sample will be requested
     */
    public void add(UnitHash unit, double prior) {
        samples.add(new PriorBound(prior, unit.rank()));
    }

    /** A layout with as many shards as their capacity asks for, each cut into slices of equal size. */
    public Layout layout(CapacityShards shards, int slices) {
        Collections.sort(samples);
        return cut(shards.sizes(samples.stream().mapToDouble(PriorBound::prior).toArray()), slices);
    }

    /** A layout with shards of equal size, each cut into slices of equal size. */
    public Layout layout(int shards, int slices) {
        Collections.sort(samples);
        List<Integer> sizes = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            sizes.add(start(shard + 1, shards, samples.size()) - start(shard, shards, samples.size()));
        }
        return cut(sizes, slices);
    }

    private Layout cut(List<Integer> sizes, int slices) {
        if (samples.isEmpty()) {
            throw new InvalidValueException("without samples there is no order of priors to cut");
        }
        List<PriorBound> bounds = new ArrayList<>();
        int first = 0;
        for (int size : sizes) {
            for (int slice = 0; slice < slices; slice++) {
                bounds.add(bound(first + start(slice, slices, size)));
            }
            first += size;
        }
        return new Layout(sizes.size(), slices, new PlacementPolicy.PriorSharded(bounds.subList(1, bounds.size())));
    }

    private static int start(int part, int parts, int size) {
        return (int) ((long) part * size / parts);
    }

    /** A bound between a sample and the one before it: bounds are kept for good, so none may be a sample's hash. */
    private PriorBound bound(int index) {
        PriorBound sample = samples.get(Math.min(index, samples.size() - 1));
        if (index == 0 || samples.get(index - 1).prior() < sample.prior()) {
            return new PriorBound(sample.prior(), 0);
        }
        return new PriorBound(sample.prior(), (samples.get(index - 1).rank() + sample.rank() + 1) / 2);
    }
}
