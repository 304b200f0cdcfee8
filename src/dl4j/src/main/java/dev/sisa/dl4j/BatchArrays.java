package dev.sisa.dl4j;

import dev.sisa.core.spec.Form;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.NetworkShape;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A batch in native memory, written over again and again. */
final class BatchArrays {

    private final NetworkShape shape;
    private final int capacity;
    private final INDArray features;
    private final INDArray labels;

    BatchArrays(NetworkShape shape, int capacity) {
        this.shape = shape;
        this.capacity = capacity;
        this.features = Floats.zeros(capacity, shape.inputs());
        this.labels = Floats.zeros(capacity, shape.classes());
    }

    int capacity() {
        return capacity;
    }

    /**
     * Copies a batch.
     *
     * @throws IllegalArgumentException if a label is no class
     */
    void fill(Batch batch) {
        Floats.memory(features).put(batch.features(), 0, batch.size() * shape.inputs());
        float[] rows = new float[batch.size() * shape.classes()];
        for (int row = 0; row < batch.size(); row++) {
            int label = batch.labels()[row];
            if (label < 0 || label >= shape.classes()) {
                throw new IllegalArgumentException("label " + label + " is none of " + shape.classes() + " classes");
            }
            rows[row * shape.classes() + label] = 1;
        }
        FloatBuffer target = Floats.memory(labels);
        target.put(rows);
    }

    /** The first rows, {@code [rows][inputs]} or {@code [rows][height][width][channels]}. */
    INDArray features(int rows) {
        INDArray first = first(features, rows);
        return switch (shape.network().input()) {
            case Form.Flat _ -> first;
            case Form.Image(int height, int width, int channels) -> first.reshape('c', rows, height, width, channels);
        };
    }

    /** The first rows, {@code [rows][classes]}, 1 at the label. */
    INDArray labels(int rows) {
        return first(labels, rows);
    }

    private INDArray first(INDArray array, int rows) {
        return rows == capacity ? array : array.get(NDArrayIndex.interval(0, rows), NDArrayIndex.all());
    }
}
