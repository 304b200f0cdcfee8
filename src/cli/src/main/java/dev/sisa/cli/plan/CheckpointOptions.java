package dev.sisa.cli.plan;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.spec.NetworkText;
import dev.sisa.cli.spec.UpdaterName;
import dev.sisa.core.training.NetworkShape;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The network and updater that decide the checkpoint size of a future model. */
final class CheckpointOptions {

    @Option(
            names = "--network",
            paramLabel = "LAYERS",
            description = {
                "to tell the size of checkpoints: " + NetworkText.DENSE_LAYERS + ";",
                NetworkText.IMAGE_LAYERS
            })
    private Optional<String> network = Optional.empty();

    @Option(names = "--features", paramLabel = "N", description = "inputs of the network")
    private Optional<Integer> features = Optional.empty();

    @Option(names = "--classes", paramLabel = "N", description = "outputs of the network")
    private Optional<Integer> classes = Optional.empty();

    @Option(
            names = "--updater",
            paramLabel = "U",
            defaultValue = "sgd",
            description = "sgd, momentum or adam, whose state is kept as well (default: sgd)")
    private UpdaterName updater = UpdaterName.SGD;

    /** Whether the network is stated. */
    boolean stated() {
        return network.isPresent() || features.isPresent() || classes.isPresent();
    }

    /** Bytes of a checkpoint, if the network is known. */
    OptionalLong bytes() {
        if (!stated()) {
            return OptionalLong.empty();
        }
        if (network.isEmpty() || features.isEmpty() || classes.isEmpty()) {
            throw new MisuseException("the size of a checkpoint takes all of --network, --features and --classes");
        }
        NetworkShape shape = MisuseException.checked(
                () -> new NetworkShape(features.get(), NetworkText.parse(network.get()), classes.get()));
        return OptionalLong.of(CheckpointSize.of(shape, updater.usual()));
    }
}
