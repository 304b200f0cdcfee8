package dev.sisa.nn;

import dev.sisa.core.training.CounterRandom;

/**
 * Inverted dropout of one layer: what a batch multiplies its outputs with, 0 or {@code 1 / (1 - probability)}. Output o
 * of row b is number {@code b * outputs + o} of a key made of the batch's key and the number of the layer.
 *
 * @param number of the layer, from 0
 * @param layer tells the outputs and the probability
 * @param factors drawn anew for each batch, {@code [rows][outputs]}
 */
record Dropout(int number, Layer layer, Rows factors) {

    static Dropout of(int number, Layer layer, int capacity) {
        return new Dropout(number, layer, Rows.of(capacity, layer.columns()));
    }

    /** Whether anything is dropped at all. */
    boolean drops() {
        return layer.dropout() > 0;
    }

    /** Draws the factors of a batch. */
    void draw(long randomKey, int rows) {
        long key = CounterRandom.key(randomKey, number);
        int outputs = layer.panels().outputs();
        float kept = (float) (1 / (1 - layer.dropout()));
        for (int row = 0; row < rows; row++) {
            for (int output = 0; output < outputs; output++) {
                boolean dropped = CounterRandom.unit(key, (long) row * outputs + output) < layer.dropout();
                factors.values()[row * factors.stride() + output] = dropped ? 0 : kept;
            }
        }
    }
}
