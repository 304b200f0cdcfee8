package dev.sisa.core.spec;

import dev.sisa.core.failure.InvalidValueException;
import java.util.List;

/** How samples are spread over shards and slices. */
public sealed interface PlacementPolicy {

    /** Shard and slice by hash alone. */
    record Uniform() implements PlacementPolicy {}

    /**
     * Shard by hash; each class of deletion priors owns a range of slices, the riskiest the last ones, so that samples likely
     * to be forgotten are trained last and cost least to forget.
     *
     * @param classes from the least to the most likely to be forgotten; the first starts at 0
     */
    record PriorOrdered(List<PriorClass> classes) implements PlacementPolicy {

        public PriorOrdered {
            classes = List.copyOf(classes);
            if (classes.isEmpty() || classes.getFirst().from() != 0) {
                throw new InvalidValueException(
                        "the first prior class must start at 0, so that every sample has a class");
            }
            for (int i = 1; i < classes.size(); i++) {
                if (classes.get(i).from() <= classes.get(i - 1).from()) {
                    throw new InvalidValueException("prior classes must ascend, but class " + i + " starts at "
                            + classes.get(i).from() + ", not above "
                            + classes.get(i - 1).from());
                }
            }
        }

        /** Index of the class of a prior. */
        public int classOf(double prior) {
            int low = 0;
            int high = classes.size();
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (classes.get(middle).from() <= prior) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** The slice, from 1, that is the first of a class. */
        public int firstSlice(int index) {
            int first = 1;
            for (PriorClass before : classes.subList(0, index)) {
                first += before.slices();
            }
            return first;
        }
    }

    /**
     * Samples in ascending order of deletion prior, cut into the slices of one shard after the other: big shards of samples
     * that are likely to stay, small shards of those likely to go, and within a shard the riskiest in the last slice.
     *
     * <p>The cuts come from the samples of the first import and are fixed from then on: unlearning is exact relative to them.
     *
     * @param bounds where each slice but the very first begins, ascending; equal bounds leave the slices between them empty
     */
    record PriorSharded(List<PriorBound> bounds) implements PlacementPolicy {

        private static final int MOST_BOUNDS = 5_000;

        public PriorSharded {
            bounds = List.copyOf(bounds);
            if (bounds.size() > MOST_BOUNDS) {
                throw new InvalidValueException("prior-sharded placement has at most " + MOST_BOUNDS + " bounds, not "
                        + bounds.size() + "; fewer shards or slices need fewer");
            }
            for (int i = 1; i < bounds.size(); i++) {
                if (bounds.get(i).compareTo(bounds.get(i - 1)) < 0) {
                    throw new InvalidValueException("bounds must not descend, but bound " + i + " does");
                }
            }
        }

        /** How many slices, counted through all shards, end before a sample of this prior and rank. */
        public int slicesBefore(PriorBound sample) {
            int low = 0;
            int high = bounds.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bounds.get(middle).compareTo(sample) <= 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
