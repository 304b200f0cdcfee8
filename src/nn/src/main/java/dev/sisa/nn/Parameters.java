package dev.sisa.nn;

import java.util.List;
import java.util.stream.Stream;

/**
 * Weights and biases of one layer in training, with the updater's arrays beside them.
 *
 * @param weights what is trained
 * @param moments the updater's arrays, as many as {@link Updater#arrays} says
 */
record Parameters(Weights weights, List<Weights> moments) {

    Parameters {
        moments = List.copyOf(moments);
    }

    /** Weights with the updater's arrays at 0. */
    static Parameters fresh(Weights weights, int arrays) {
        return new Parameters(
                weights,
                Stream.generate(() -> Weights.zeros(weights.panels()))
                        .limit(arrays)
                        .toList());
    }

    PanelLayout panels() {
        return weights.panels();
    }

    float[] values() {
        return weights.values();
    }

    /** The updater's only or first array. */
    float[] firstMoment() {
        return moments.getFirst().values();
    }

    /** The updater's second array. */
    float[] secondMoment() {
        return moments.getLast().values();
    }
}
