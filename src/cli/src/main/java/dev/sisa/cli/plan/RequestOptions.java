package dev.sisa.cli.plan;

import dev.sisa.cli.failure.MisuseException;
import dev.sisa.core.cost.DeletionPrior;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The number of samples requested until a batch is healed. */
final class RequestOptions {

    @Option(
            names = "--requests",
            paramLabel = "K",
            description = "samples of a batch of requests (default with --prior: as many as it expects)")
    private Optional<Integer> requests = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "P",
            description = "in place of --requests: probability that a sample is asked for until the batch is healed")
    private Optional<Double> rate = Optional.empty();

    int count(long samples, Optional<DeletionPrior> prior) {
        boolean neither = requests.isEmpty() && rate.isEmpty();
        if ((requests.isPresent() && rate.isPresent()) || (neither && prior.isEmpty())) {
            throw new MisuseException("state either --requests K or --rate P");
        }
        double share = rate.orElse(0.0);
        if (!(share >= 0 && share <= 1)) {
            throw new MisuseException("--rate is a probability in [0, 1], not " + share);
        }
        double expected = rate.isPresent()
                ? share * samples
                : prior.map(DeletionPrior::expected).orElse(0.0);
        return requests.orElseGet(() -> (int) Math.max(1, Math.round(expected)));
    }
}
