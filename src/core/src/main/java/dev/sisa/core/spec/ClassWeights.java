package dev.sisa.core.spec;

import dev.sisa.core.bytes.QuotedText;
import dev.sisa.core.failure.InvalidValueException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much a sample of each class counts in the loss; the L2 penalty has no weight. */
public sealed interface ClassWeights {

    /** Every sample counts the same. */
    record Equal() implements ClassWeights {}

    /**
     * Each step weighs a class by {@code rows / (classes with rows * rows of the class)}, counted over the rows that the step trains
     * on: those of slices 1 to its own, in its own shard. So no count leaves the shard, and none outlives the step. The mean weight
     * of the rows is 1.
     */
    record Balanced() implements ClassWeights {}

    /**
     * Weights of some classes, the same in every step; the other classes weigh 1.
     *
     * @param byLabel weights by the text of the label, in ascending order, each 0.000001 to 1,000,000
     */
    record Stated(Map<String, Double> byLabel) implements ClassWeights {

        private static final double LIGHTEST = 1e-6;
        private static final double HEAVIEST = 1e6;

        public Stated {
            byLabel = Collections.unmodifiableSortedMap(new TreeMap<>(byLabel));
            if (byLabel.isEmpty()) {
                throw new InvalidValueException("class weights name no class: state a weight, or leave them out");
            }
            byLabel.forEach(Stated::require);
        }

        private static void require(String label, double weight) {
            if (!(weight >= LIGHTEST && weight <= HEAVIEST)) {
                throw new InvalidValueException(
                        "the weight of class " + QuotedText.of(label) + " is 0.000001 to 1000000, not " + weight);
            }
        }

        /** The weight of a class. */
        public double of(String label) {
            return byLabel.getOrDefault(label, 1.0);
        }
    }

    /**
     * Checks that weights are stated for nothing but classes of a label.
     *
     * @throws InvalidValueException if a class is unknown
     */
    default void requireLabels(List<String> labels) {
        if (this instanceof Stated(Map<String, Double> byLabel)) {
            byLabel.keySet().stream()
                    .filter(label -> !labels.contains(label))
                    .findFirst()
                    .ifPresent(label -> {
                        throw new InvalidValueException("class weights name " + QuotedText.of(label)
                                + ", which is no class of the label: correct it to one of " + shown(labels)
                                + ", or take it out");
                    });
        }
    }

    private static String shown(List<String> labels) {
        int most = 10;
        String first = String.join(
                ", ", labels.stream().limit(most).map(QuotedText::of).toList());
        return labels.size() > most ? first + " and " + (labels.size() - most) + " more" : first;
    }
}
