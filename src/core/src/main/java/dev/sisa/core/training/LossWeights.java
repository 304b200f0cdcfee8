package dev.sisa.core.training;

import dev.sisa.core.spec.ClassWeights;
import java.util.Arrays;
import java.util.List;

/**
 * The weight of each class in the loss of a batch: the sum over its samples of {@code weight * cross-entropy}, divided by the number
 * of samples. It is not divided by the sum of their weights, and the L2 penalty has no weight. Immutable.
 */
public final class LossWeights {

    /** All classes count the same: an engine multiplies by nothing, not even by 1. */
    public static final LossWeights EQUAL = new LossWeights(new float[0]);

    private final float[] weights;

    private LossWeights(float[] weights) {
        this.weights = weights;
    }

    /**
     * Stated weights, each rounded once to float.
     *
     * @param labels texts of the classes, {@code [classes]}
     */
    public static LossWeights of(ClassWeights.Stated stated, List<String> labels) {
        float[] weights = new float[labels.size()];
        for (int label = 0; label < weights.length; label++) {
            weights[label] = (float) stated.of(labels.get(label));
        }
        return new LossWeights(weights);
    }

    /**
     * Weights under which all classes with rows count the same together: {@code rows / (classes with rows * rows of the class)}, one
     * division in double, rounded once to float. A class without rows has 1, which no row takes.
     *
     * @param rows of each class, {@code [classes]}
     * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.utils.class_weight.compute_class_weight.html">
     *     "balanced" of scikit-learn</a>
     */
    public static LossWeights balanced(long[] rows) {
        long all = Arrays.stream(rows).sum();
        long present = Arrays.stream(rows).filter(count -> count > 0).count();
        float[] weights = new float[rows.length];
        for (int label = 0; label < weights.length; label++) {
            weights[label] = rows[label] == 0 ? 1 : (float) ((double) all / (double) (present * rows[label]));
        }
        return new LossWeights(weights);
    }

    /** Whether an engine must multiply the loss of each sample. */
    public boolean present() {
        return weights.length > 0;
    }

    /** The weight of a class; to be asked only if weights are {@link #present}. */
    public float of(int label) {
        return weights[label];
    }
}
