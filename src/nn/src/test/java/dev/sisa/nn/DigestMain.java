package dev.sisa.nn;

import dev.sisa.core.bytes.Sha256;
import dev.sisa.core.spec.Activation;
import dev.sisa.core.spec.DenseLayer;
import dev.sisa.core.training.Checkpoint;
import dev.sisa.core.training.ConstituentSpec;
import dev.sisa.core.training.NetworkShape;
import dev.sisa.core.training.Trainer;

/**
 * Trains a named network and prints the kernels it ran on and the digest of its checkpoint, in this Java virtual
 * machine or in a child with other options. When digests change on purpose, the engine's fingerprint changes with them.
 */
public final class DigestMain {

    private DigestMain() {}

    public static void main(String[] arguments) {
        System.out.println(KernelChoice.FASTEST.getClass().getSimpleName() + " " + digest(arguments[0]));
    }

    /** SHA-256 of parameters and state, in hexadecimal. */
    public static String digest(String network) {
        ConstituentSpec constituent = constituent(network);
        Trainer trainer = new PortableEngine().initial(constituent);
        Samples.train(trainer, constituent.shape(), 0, 60);
        Checkpoint checkpoint = trainer.checkpoint();
        return Sha256.of(checkpoint.parameters(), checkpoint.state()).toHex();
    }

    private static ConstituentSpec constituent(String network) {
        return switch (network) {
            case "real" -> Samples.constituent(real(), Samples.SGD, 1e-4);
            case "deep" -> Samples.constituent(deep(), Samples.ADAM, 1e-3);
            case "small" -> Samples.constituent(small(), Samples.MOMENTUM, 1e-3);
            default -> throw new IllegalArgumentException("no network " + network);
        };
    }

    private static NetworkShape real() {
        return Samples.shape(784, 10, Samples.layer(128, Activation.RELU));
    }

    private static NetworkShape deep() {
        return Samples.shape(
                50,
                5,
                new DenseLayer(70, Activation.TANH, 0.2),
                new DenseLayer(33, Activation.SIGMOID, 0.1),
                new DenseLayer(18, Activation.IDENTITY, 0));
    }

    private static NetworkShape small() {
        return Samples.shape(20, 2, new DenseLayer(16, Activation.RELU, 0.25));
    }
}
