package dev.sisa.core.spec;

import java.util.List;

/** How samples are spread over shards and slices. */
public sealed interface PlacementPolicy {

    /** Shard and slice by hash alone. */
    record Uniform() implements PlacementPolicy {}

    /**
     * Shard by hash; each class of deletion priors owns a range of slices, the riskiest the last ones, so that what is likely
     * to be forgotten is trained last and costs least to forget.
     *
     * @param classes from the least to the most likely to be forgotten; the first starts at 0
     */
    record PriorOrdered(List<PriorClass> classes) implements PlacementPolicy {

        public PriorOrdered {
            classes = List.copyOf(classes);
            if (classes.isEmpty() || classes.getFirst().from() != 0) {
                throw new IllegalArgumentException(
                        "the first prior class must start at 0, so that every sample has a class");
            }
            for (int i = 1; i < classes.size(); i++) {
                if (classes.get(i).from() <= classes.get(i - 1).from()) {
                    throw new IllegalArgumentException("prior classes must ascend, but class " + i + " starts at "
                            + classes.get(i).from() + ", not above "
                            + classes.get(i - 1).from());
                }
            }
        }

        /** Index of the class of a prior. */
        public int classOf(double prior) {
            int index = 0;
            while (index + 1 < classes.size() && classes.get(index + 1).from() <= prior) {
                index++;
            }
            return index;
        }

        /** The slice, from 1, that is the first of a class. */
        public int firstSlice(int index) {
            return 1
                    + classes.subList(0, index).stream()
                            .mapToInt(PriorClass::slices)
                            .sum();
        }
    }
}
