package dev.sisa.core.training;

/**
 * Samples of one iteration, side by side; refilled and handed to the trainer again and again.
 *
 * <p>Features are {@code [capacity][inputs]} row-major, labels {@code [capacity]}; only the first {@link #size} rows count.
 */
public final class Batch {

    private final int inputs;
    private final float[] features;
    private final int[] labels;
    private final LossWeights weights;
    private int size;

    /** A batch whose samples all count the same. */
    public Batch(int capacity, int inputs) {
        this(capacity, inputs, LossWeights.EQUAL);
    }

    public Batch(int capacity, int inputs, LossWeights weights) {
        this.inputs = inputs;
        this.weights = weights;
        this.features = new float[Math.multiplyExact(capacity, inputs)];
        this.labels = new int[capacity];
    }

    /** Forgets the rows, keeps the room. */
    public void clear() {
        size = 0;
    }

    /** Appends the sample whose features start at {@code offset} of {@code source}. */
    public void add(float[] source, int offset, int label) {
        System.arraycopy(source, offset, features, size * inputs, inputs);
        labels[size] = label;
        size++;
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return labels.length;
    }

    public int inputs() {
        return inputs;
    }

    /** The backing array, to be read only: row {@code b} starts at {@code b * inputs}. */
    public float[] features() {
        return features;
    }

    /** The backing array, to be read only. */
    public int[] labels() {
        return labels;
    }

    /** How much a sample of each class counts in the loss. */
    public LossWeights weights() {
        return weights;
    }
}
