package dev.sisa.core.cost;

import dev.sisa.core.layout.CapacityShards;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.core.spec.PriorClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the layout of a spec for an expected deletion prior.
 *
 * @param prior of the samples to come
 */
public record PriorCuts(DeletionPrior prior) {

    private static final int HALVINGS = 60;
    private static final int LARGEST_SHARE = 1_000_000;

    /** Slices filled evenly, from the least to the most likely, as far as samples of one prior can be told apart. */
    public LayoutCandidate.Ordered ordered(int shards, int slices) {
        List<PriorClass> classes = new ArrayList<>();
        for (int slice = 0; slice < slices; ) {
            double from = slice == 0 ? 0 : first(slice, slices);
            int next = slice + 1;
            while (next < slices && first(next, slices) <= first(slice, slices)) {
                next++;
            }
            double to = next == slices ? Double.POSITIVE_INFINITY : first(next, slices);
            classes.add(new PriorClass(from, next - slice, share(from, to)));
            slice = next;
        }
        return new LayoutCandidate.Ordered(shards, slices, new PlacementPolicy.PriorOrdered(classes));
    }

    /** The smallest capacity of a few digits that makes no more than so many shards; empty if none does. */
    public Optional<LayoutCandidate.Sharded> sharded(int shards, int slices) {
        if (count(1) > shards) {
            return Optional.empty();
        }
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (middle > 0 && count(middle) <= shards) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Optional.of(new LayoutCandidate.Sharded(new CapacityShards(rounded(high)), slices));
    }

    /** Up to as few digits as leave the number of shards as it is. */
    private double rounded(double capacity) {
        int shards = count(capacity);
        for (int digits = 1; digits <= MathContext.DECIMAL64.getPrecision(); digits++) {
            double rounded = new BigDecimal(capacity)
                    .round(new MathContext(digits, RoundingMode.CEILING))
                    .doubleValue();
            if (rounded <= 1 && count(rounded) == shards) {
                return rounded;
            }
        }
        return capacity;
    }

    private int count(double capacity) {
        return new CapacityShards(capacity).sizes(prior.ascending()).size();
    }

    /** Prior of the first sample of a slice if all slices were of one size. */
    private double first(int slice, int slices) {
        return prior.of((int) ((long) slice * prior.samples() / slices));
    }

    private int share(double from, double to) {
        long samples = prior.between(from, to);
        return (int) Math.max(1, samples * Math.min(prior.samples(), LARGEST_SHARE) / prior.samples());
    }
}
