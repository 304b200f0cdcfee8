package dev.sisa.core.healing;

import dev.sisa.core.training.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The samples of slices 1 to i in memory: by slice, and within a slice by id hash. Used by one thread. */
final class TrainingData {

    private final List<float[]> features = new ArrayList<>();
    private long[] ids = new long[16];
    private int[] labels = new int[16];

    /** Appends a sample; the features must not be written to any more. */
    void add(long id, int label, float[] row) {
        int size = features.size();
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            labels = Arrays.copyOf(labels, 2 * size);
        }
        ids[size] = id;
        labels[size] = label;
        features.add(row);
    }

    int size() {
        return features.size();
    }

    /** First 64 bits of each sample's id hash, in index order. */
    long[] ids() {
        return Arrays.copyOf(ids, size());
    }

    void copyTo(Batch batch, int index) {
        batch.add(features.get(index), 0, labels[index]);
    }
}
