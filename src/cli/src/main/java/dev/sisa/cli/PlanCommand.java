package dev.sisa.cli;

import dev.sisa.core.cost.Choice;
import dev.sisa.core.cost.Cut;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.UnlearningCost;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa plan}. */
@Command(
        name = "plan",
        description =
                "What a batch of requests will cost over numbers of shards and slices, before anything is trained: expected sample"
                        + " visits, times cheaper than one model trained anew, and bytes of checkpoints. Choices that no other"
                        + " beats in visits and checkpoints are marked. Placement is uniform; if you know who is likely to ask,"
                        + " --prior compares all placements. Accuracy is not in it: more shards cost some, see `sisa bench"
                        + " accuracy`; more slices do not.",
        footer = {
            "",
            "Examples:",
            "  sisa plan --samples 250000 --requests 8",
            "  sisa plan --samples 250000 --rate 0.00003 --shards 10,20 --slices 10,50 \\",
            "      --network 128:tanh --features 600 --classes 2",
            "  sisa plan --samples 20000 --requests 10 --prior zipf:1 --shards 20 --slices 10",
            "  sisa plan --samples 604833 --prior 0.000003:0.7717,0.00003:0.1001,0.000006:0.1282 \\",
            "      --placement uniform,prior-sharded --shards 19 --slices 10 --trials 20"
        })
final class PlanCommand implements Callable<Integer> {

    @Option(names = "--samples", paramLabel = "N", required = true, description = "samples to train on")
    private long samples;

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

    @Mixin
    private CheckpointOptions checkpoints = new CheckpointOptions();

    @Mixin
    private PriorOptions priors = new PriorOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Optional<DeletionPrior> prior = priors.prior(samples);
        Requests asked = MisuseException.checked(() -> new Requests(samples, batch(prior), passes));
        List<UnlearningCost> sizes = MisuseException.checked(() -> shards.stream()
                .flatMap(shard -> slices.stream().map(slice -> new UnlearningCost(shard, slice)))
                .toList());
        List<PlanRow> rows = prior.map(expected -> priors.rows(expected, asked, sizes, output.console()))
                .orElseGet(
                        () -> sizes.stream().map(size -> expected(size, asked)).toList());
        output.console()
                .print(new PlanResult(new PlanResult.Question(asked, checkpoints.bytes(), priors.simulation()), rows));
        return 0;
    }

    /** In closed form. */
    private static PlanRow expected(UnlearningCost size, Requests requests) {
        return PlanRow.of(new Cut.Uniform(size.shards(), size.slices()), Choice.expected(size, requests));
    }

    private int batch(Optional<DeletionPrior> prior) {
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
