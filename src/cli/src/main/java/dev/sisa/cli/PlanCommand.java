package dev.sisa.cli;

import dev.sisa.core.cost.Choice;
import dev.sisa.core.cost.UnlearningCost;
import dev.sisa.core.training.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa plan}. */
@Command(
        name = "plan",
        description =
                "What a batch of requests will cost over numbers of shards and slices under uniform placement, before anything is"
                        + " trained: expected sample visits, times cheaper than one model trained anew, and bytes of"
                        + " checkpoints. Choices that no other beats in both are marked. Accuracy is not in it: more shards"
                        + " cost some, see `sisa bench accuracy`; more slices do not.",
        footer = {
            "",
            "Examples:",
            "  sisa plan --samples 250000 --requests 8",
            "  sisa plan --samples 250000 --rate 0.00003 --shards 10,20 --slices 10,50 \\",
            "      --network 128:tanh --features 600 --classes 2",
        })
final class PlanCommand implements Callable<Integer> {

    @Option(names = "--samples", paramLabel = "N", required = true, description = "samples to train on")
    private long samples;

    @Option(names = "--requests", paramLabel = "K", description = "samples of a batch of requests")
    private Optional<Integer> requests = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "P",
            description = "in place of --requests: probability that a sample is asked for until the batch is healed")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--shards",
            paramLabel = "S",
            split = ",",
            defaultValue = "1,5,10,20",
            description = "numbers of shards (default: 1,5,10,20)")
    private List<Integer> shards = List.of();

    @Option(
            names = "--slices",
            paramLabel = "R",
            split = ",",
            defaultValue = "1,10,50",
            description = "numbers of slices (default: 1,10,50)")
    private List<Integer> slices = List.of();

    @Option(
            names = "--passes",
            paramLabel = "E",
            defaultValue = "10",
            description = "passes over the data (default: 10)")
    private int passes;

    @Option(
            names = "--network",
            paramLabel = "LAYERS",
            description = "hidden layers UNITS:ACTIVATION[:DROPOUT],... or none, to tell the size of checkpoints")
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
    private SpecOptions.Updater updater = SpecOptions.Updater.SGD;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        int batch = batch();
        if (passes < 1 || batch < 1 || batch >= samples) {
            throw new MisuseException(
                    "of " + samples + " samples at least 1 must be asked for and at least 1 must stay,"
                            + " and training takes at least 1 pass; " + batch + " requests and " + passes
                            + " passes do not fit");
        }
        List<Choice> choices = new ArrayList<>();
        for (int shardCount : shards) {
            for (int sliceCount : slices) {
                choices.add(
                        new Choice(MisuseException.checked(() -> new UnlearningCost(shardCount, sliceCount)), batch));
            }
        }
        PlanResult.Question question = new PlanResult.Question(samples, batch, passes, checkpointBytes());
        output.console().print(new PlanResult(question, choices));
        return 0;
    }

    private int batch() {
        if (requests.isPresent() == rate.isPresent()) {
            throw new MisuseException("state either --requests K or --rate P");
        }
        double share = rate.orElse(0.0);
        if (!(share >= 0 && share <= 1)) {
            throw new MisuseException("--rate is a probability in [0, 1], not " + share);
        }
        return requests.orElseGet(() -> (int) Math.max(1, Math.round(share * samples)));
    }

    private OptionalLong checkpointBytes() {
        if (network.isEmpty() && features.isEmpty() && classes.isEmpty()) {
            return OptionalLong.empty();
        }
        if (network.isEmpty() || features.isEmpty() || classes.isEmpty()) {
            throw new MisuseException("the size of a checkpoint takes all of --network, --features and --classes");
        }
        NetworkShape shape = MisuseException.checked(
                () -> new NetworkShape(features.get(), NetworkText.parse(network.get()), classes.get()));
        long copies =
                switch (updater) {
                    case SGD -> 1;
                    case MOMENTUM -> 2;
                    case ADAM -> 3;
                };
        return OptionalLong.of(copies * Float.BYTES * CheckpointSize.parameters(shape));
    }
}
