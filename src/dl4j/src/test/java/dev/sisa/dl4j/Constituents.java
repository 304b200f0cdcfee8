package dev.sisa.dl4j;

import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.ConvolutionLayer;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.spec.Form;
import dev.sisa.core.spec.NetworkSpec;
import dev.sisa.core.spec.NormalisationLayer;
import dev.sisa.core.spec.Padding;
import dev.sisa.core.spec.PoolingLayer;
import dev.sisa.core.spec.PoolingLayer.Pooling;
import dev.sisa.core.spec.UpdaterSpec;
import dev.sisa.core.spec.Window;
import dev.sisa.core.training.Batch;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.CounterRandom;
import dev.sisa.core.training.LossWeights;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;
import java.util.List;

/** Small networks of every layer, and batches for them. */
final class Constituents {

    static final UpdaterSpec SGD = new UpdaterSpec.Sgd(0.05);
    static final UpdaterSpec MOMENTUM = new UpdaterSpec.Momentum(0.02, 0.9);
    static final UpdaterSpec ADAM = new UpdaterSpec.Adam(0.002, 0.9, 0.999, 1e-8);

    private Constituents() {}

    static NetworkShape dense() {
        return new NetworkShape(
                20,
                new NetworkSpec(List.of(
                        new DenseLayer(16, Activation.RELU, 0.25),
                        new DenseLayer(9, Activation.TANH, 0.1),
                        new DenseLayer(7, Activation.SIGMOID, 0),
                        new DenseLayer(5, Activation.IDENTITY, 0))),
                3);
    }

    /** Every layer, in images and flat, with dropout. */
    static NetworkShape convolutional() {
        return new NetworkShape(
                9 * 10 * 2,
                new NetworkSpec(
                        new Form.Image(9, 10, 2),
                        List.of(
                                new ConvolutionLayer(5, new Window(3, 2, 1), Padding.SAME, Activation.RELU),
                                new NormalisationLayer(0.9, 1e-5),
                                new PoolingLayer(Pooling.MAX, new Window(2, 3, 2)),
                                new ConvolutionLayer(6, new Window(2, 2, 2), Padding.SAME, Activation.TANH),
                                new PoolingLayer(Pooling.AVERAGE, new Window(2, 1, 1)),
                                new ConvolutionLayer(4, new Window(1, 2, 1), Padding.VALID, Activation.SIGMOID),
                                new DenseLayer(11, Activation.RELU, 0.2),
                                new NormalisationLayer(0.5, 1e-3))),
                3);
    }

    static ConstituentSpec of(NetworkShape shape, UpdaterSpec updater) {
        return new ConstituentSpec(shape, updater, 1e-3, 42, 3);
    }

    static Dl4jEngine engine() {
        return new Dl4jEngine(System.getenv());
    }

    /** Trains batches {@code first} to {@code last}, every third of which is short, some of one sample. */
    static void train(Trainer trainer, NetworkShape shape, int first, int last) {
        for (int number = first; number < last; number++) {
            train(trainer, shape, number, LossWeights.EQUAL);
        }
    }

    /** Trains batch {@code number} with weights. */
    static void train(Trainer trainer, NetworkShape shape, int number, LossWeights weights) {
        int size = number % 3 == 2 ? 1 + number % 2 : 8;
        trainer.fit(batch(shape, number, size, weights), CounterRandom.key(42, 3, 1, 0, number));
    }

    static Batch batch(NetworkShape shape, int number, int size) {
        return batch(shape, number, size, LossWeights.EQUAL);
    }

    static Batch batch(NetworkShape shape, int number, int size, LossWeights weights) {
        Batch batch = new Batch(size, shape.inputs(), weights);
        for (int sample = 0; sample < size; sample++) {
            float[] features = features(shape.inputs(), number * 8 + sample);
            batch.add(features, 0, features[0] > 0.3 ? 0 : features[1] > 0.3 ? 1 : 2);
        }
        return batch;
    }

    static float[] features(int inputs, int sample) {
        long key = CounterRandom.key(7, sample);
        float[] features = new float[inputs];
        for (int input = 0; input < inputs; input++) {
            features[input] = CounterRandom.unit(key, input) - 0.5f;
        }
        return features;
    }

    static String digest(Checkpoint checkpoint) {
        return Sha256.of(checkpoint.parameters(), checkpoint.state()).toHex();
    }
}
