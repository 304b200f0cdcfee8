package dev.sisa.nn;

import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.util.List;

/** Generated samples: features in [0, 1), a third of them 0, the label being the class whose features weigh most. */
final class Samples {

    static final UpdaterSpec SGD = new UpdaterSpec.Sgd(0.05);
    static final UpdaterSpec MOMENTUM = new UpdaterSpec.Momentum(0.02, 0.9);
    static final UpdaterSpec ADAM = new UpdaterSpec.Adam(0.002, 0.9, 0.999, 1e-8);

    private Samples() {}

    static NetworkShape shape(int inputs, int classes, DenseLayer... hidden) {
        return new NetworkShape(inputs, new NetworkSpec(List.of(hidden)), classes);
    }

    static DenseLayer layer(int units, Activation activation) {
        return new DenseLayer(units, activation, 0);
    }

    static ConstituentSpec constituent(NetworkShape shape, UpdaterSpec updater, double l2) {
        return new ConstituentSpec(shape, updater, l2, 42, 3);
    }

    /** Samples {@code from} to {@code from + size} of an endless sequence. */
    static Batch batch(NetworkShape shape, int from, int size) {
        Batch batch = new Batch(size, shape.inputs());
        fill(batch, shape, from, size);
        return batch;
    }

    /** Appends samples {@code from} to {@code from + size} to a batch. */
    static void fill(Batch batch, NetworkShape shape, int from, int size) {
        for (int sample = from; sample < from + size; sample++) {
            float[] features = features(shape.inputs(), sample);
            batch.add(features, 0, label(features, shape.classes()));
        }
    }

    static float[] features(int inputs, int sample) {
        long key = CounterRandom.key(7, sample);
        float[] features = new float[inputs];
        for (int input = 0; input < inputs; input++) {
            features[input] = Math.max(0, CounterRandom.unit(key, input) * 1.5f - 0.5f);
        }
        return features;
    }

    private static int label(float[] features, int classes) {
        double[] weights = new double[classes];
        for (int input = 0; input < features.length; input++) {
            weights[input % classes] += features[input];
        }
        int best = 0;
        for (int label = 1; label < classes; label++) {
            best = weights[label] > weights[best] ? label : best;
        }
        return best;
    }

    /** Trains batches {@code first} to {@code last}, every fifth of which is short. */
    static void train(Trainer trainer, NetworkShape shape, int first, int last) {
        for (int number = first; number < last; number++) {
            int size = number % 5 == 4 ? 1 + number % 7 : 16;
            trainer.fit(batch(shape, number * 16, size), CounterRandom.key(42, 3, 1, 0, number));
        }
    }
}
