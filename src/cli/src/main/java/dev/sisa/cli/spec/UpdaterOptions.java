package dev.sisa.cli.spec;

import dev.sisa.core.spec.UpdaterSpec;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The updater of a new model. */
final class UpdaterOptions {

    @Option(
            names = "--updater",
            paramLabel = "U",
            defaultValue = "sgd",
            description =
                    "sgd, momentum or adam, whose state each checkpoint carries: nothing, as many numbers as there are"
                            + " parameters, twice as many (default: sgd)")
    private UpdaterName updater = UpdaterName.SGD;

    @Option(
            names = "--rate",
            paramLabel = "L",
            description = "learning rate (default: 0.1 of sgd, 0.01 of momentum, 0.001 of adam)")
    private Optional<Double> rate = Optional.empty();

    UpdaterSpec updater() {
        return updater.of(rate.orElseGet(updater::usualRate));
    }
}
