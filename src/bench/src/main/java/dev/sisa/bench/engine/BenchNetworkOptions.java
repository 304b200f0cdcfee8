package dev.sisa.bench.engine;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.spec.NetworkText;
import dev.sisa.core.training.NetworkShape;
import picocli.CommandLine.Option;

/** The network that engines are measured on. */
final class BenchNetworkOptions {

    @Option(names = "--features", paramLabel = "N", defaultValue = "784", description = "inputs (default: 784)")
    private int features;

    @Option(
            names = "--network",
            paramLabel = "LAYERS",
            defaultValue = "128:relu",
            description = {NetworkText.DENSE_LAYERS + " (default: 128:relu);", NetworkText.IMAGE_LAYERS})
    private String network = "";

    @Option(names = "--classes", paramLabel = "N", defaultValue = "10", description = "outputs (default: 10)")
    private int classes;

    NetworkShape shape() {
        return MisuseException.checked(() -> new NetworkShape(features, NetworkText.parse(network), classes));
    }

    /** Inputs, hidden layers and outputs. */
    String label() {
        return features + ":" + network + ":" + classes;
    }
}
