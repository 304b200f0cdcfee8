package dev.sisa.nn;

import dev.sisa.core.training.Batch;
import java.util.Arrays;

/** Softmax and its cross-entropy, row by row, in place. */
final class Softmax {

    private Softmax() {}

    /**
     * Turns weighted sums into probabilities: the largest is taken off, exponentials are summed in double from class 0
     * up, and padding becomes 0.
     */
    static void probabilities(Kernels kernels, Rows sums, int classes, int rows) {
        float[] values = sums.values();
        for (int row = 0; row < rows; row++) {
            lowerBy(largest(values, row * sums.stride(), classes), values, row * sums.stride(), classes);
        }
        kernels.exponentials(values, sums.length(rows));
        for (int row = 0; row < rows; row++) {
            normalise(values, row * sums.stride(), classes);
            Arrays.fill(values, row * sums.stride() + classes, (row + 1) * sums.stride(), 0);
        }
    }

    private static float largest(float[] values, int from, int classes) {
        float largest = values[from];
        for (int index = from + 1; index < from + classes; index++) {
            largest = Math.max(largest, values[index]);
        }
        return largest;
    }

    private static void lowerBy(float amount, float[] values, int from, int classes) {
        for (int index = from; index < from + classes; index++) {
            values[index] -= amount;
        }
    }

    private static void normalise(float[] values, int from, int classes) {
        double sum = 0;
        for (int index = from; index < from + classes; index++) {
            sum += values[index];
        }
        for (int index = from; index < from + classes; index++) {
            values[index] = (float) (values[index] / sum);
        }
    }

    /**
     * Turns probabilities into the derivative of the mean cross-entropy by the weighted sums: {@code (p - y) / rows}.
     */
    static void deltas(Rows probabilities, int classes, int[] labels, int rows) {
        float[] values = probabilities.values();
        for (int row = 0; row < rows; row++) {
            int from = row * probabilities.stride();
            values[from + labels[row]] -= 1;
            for (int index = from; index < from + classes; index++) {
                values[index] /= rows;
            }
        }
    }

    /** Multiplies the derivatives of each sample by the weight of its class. */
    static void weigh(Rows deltas, int classes, Batch batch) {
        float[] values = deltas.values();
        for (int row = 0; row < batch.size(); row++) {
            float weight = batch.weights().of(batch.labels()[row]);
            int from = row * deltas.stride();
            for (int index = from; index < from + classes; index++) {
                values[index] *= weight;
            }
        }
    }
}
