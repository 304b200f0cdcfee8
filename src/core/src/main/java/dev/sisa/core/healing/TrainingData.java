package dev.sisa.core.healing;

import dev.sisa.core.scaling.LearnedScale;
import dev.sisa.core.scaling.ScaleRule;
import dev.sisa.core.schema.LearnedInput;
import dev.sisa.core.training.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The samples of slices 1 to i in memory, as the network sees them: by slice, and within a slice by id hash. Numbers whose scale
 * is not learned yet are kept beside them as they stand. Used by one thread.
 */
final class TrainingData {

    private final int inputs;
    private final int shard;
    private final ScaleRule rule;
    private final List<float[]> features = new ArrayList<>();
    private final Map<Integer, GrowingColumn> waiting = new TreeMap<>();
    private LearnedScale scale;
    private long[] ids = new long[16];
    private int[] labels = new int[16];

    /**
     * No samples yet.
     *
     * @param inputs of a sample
     * @param learned those of them whose scale is learned
     * @param rule how scales are learned
     */
    TrainingData(int inputs, List<LearnedInput> learned, int shard, ScaleRule rule) {
        this.inputs = inputs;
        this.shard = shard;
        this.rule = rule;
        this.scale = LearnedScale.none(learned);
        scale.unlearned().forEach(position -> waiting.put(position, new GrowingColumn()));
    }

    /** Appends a sample. */
    void add(long id, int label, double[] values) {
        int size = features.size();
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            labels = Arrays.copyOf(labels, 2 * size);
        }
        ids[size] = id;
        labels[size] = label;
        float[] row = new float[inputs];
        scale.write(values, 0, row, inputs);
        features.add(row);
        waiting.forEach(
                (position, column) -> column.add(values[scale.at(position).index()]));
    }

    /** Learns the scales that the samples so far tell; to be called once after each slice. */
    void learn() {
        if (waiting.isEmpty()) {
            return;
        }
        int[] order = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(index -> ids[index], Long::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        for (Map.Entry<Integer, GrowingColumn> entry : waiting.entrySet()) {
            scale = scale.learn(shard, entry.getKey(), entry.getValue().in(order), rule);
        }
        waiting.entrySet().removeIf(entry -> learned(entry.getKey(), entry.getValue()));
    }

    /** Whether a waiting column has been learned by now; then its inputs are filled in. */
    private boolean learned(int position, GrowingColumn column) {
        if (scale.unlearned().contains(position)) {
            return false;
        }
        int index = scale.at(position).index();
        for (int row = 0; row < size(); row++) {
            features.get(row)[index] = scale.input(position, column.at(row));
        }
        return true;
    }

    /** The scales learned so far. */
    LearnedScale scale() {
        return scale;
    }

    int size() {
        return features.size();
    }

    /** Samples of each class, {@code [classes]}. */
    long[] rows(int classes) {
        long[] rows = new long[classes];
        for (int index = 0; index < size(); index++) {
            rows[labels[index]]++;
        }
        return rows;
    }

    /** First 64 bits of each sample's id hash, in index order. */
    long[] ids() {
        return Arrays.copyOf(ids, size());
    }

    void copyTo(Batch batch, int index) {
        batch.add(features.get(index), 0, labels[index]);
    }

    /** Numbers of one input, in index order. */
    private static final class GrowingColumn {

        private double[] values = new double[16];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size] = value;
            size++;
        }

        double at(int index) {
            return values[index];
        }

        double[] in(int[] order) {
            return Arrays.stream(order).mapToDouble(this::at).toArray();
        }
    }
}
