package dev.sisa.cli.plan;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.cost.LayoutCandidate;
import dev.sisa.core.cost.LayoutCost;
import dev.sisa.core.cost.Requests;
import dev.sisa.core.cost.UnlearningCost;
import dev.sisa.local.LocalInstallation;
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
        description = {
            "The cost of a batch of requests over numbers of shards and slices: expected sample visits, times cheaper than one"
                    + " model trained anew, and bytes of checkpoints. Choices that no other beats in visits and checkpoints are"
                    + " marked.",
            "Placement is uniform; if you know who is likely to ask, --prior compares all placements. More shards cost accuracy,"
                    + " see `sisa bench accuracy`; more slices do not.",
            "--model tells the cost of pending requests to a model that is trained."
        },
        footer = {
            "",
            "Examples:",
            "  sisa plan --samples 250000 --requests 8",
            "  sisa plan --samples 250000 --rate 0.00003 --shards 10,20 --slices 10,50 \\",
            "      --network 128:tanh --features 600 --classes 2",
            "  sisa plan --samples 20000 --requests 10 --prior zipf:1 --shards 20 --slices 10",
            "  sisa plan --samples 604833 --prior 0.000003:0.7717,0.00003:0.1001,0.000006:0.1282 \\",
            "      --placement uniform,prior-sharded --shards 19 --slices 10 --trials 20",
            "  sisa plan --model credit --test holdout.csv --requests 8"
        })
public final class PlanCommand implements Callable<Integer> {

    @Option(names = "--samples", paramLabel = "N", description = "samples to train on")
    private Optional<Long> samples = Optional.empty();

    @Mixin
    private RequestOptions requests = new RequestOptions();

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
    private MeasuredModelOptions model = new MeasuredModelOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        output.console().print(model.given() ? ofModel() : ofData());
        return ExitCodes.DONE;
    }

    private PlanResult ofData() {
        long count =
                samples.orElseThrow(() -> new MisuseException("state --samples N, or --model NAME and --test FILE"));
        Optional<DeletionPrior> prior = priors.prior(count);
        Requests asked = MisuseException.checked(() -> new Requests(count, requests.count(count, prior), passes));
        List<PlanRow> rows = prior.map(expected -> priors.rows(expected, asked, sizes(), output.console()))
                .orElseGet(() -> expected(asked));
        return new PlanResult(
                new PlanResult.PlanInputs(asked, checkpoints.bytes(), priors.simulation()), rows, Optional.empty());
    }

    private PlanResult ofModel() {
        try (LocalInstallation installation = model.installation()) {
            MeasuredModel measured = model.measured(installation);
            Requests asked = MisuseException.checked(
                    () -> measured.requests(requests.count(measured.samples(), Optional.empty())));
            List<PlanRow> rows = new ArrayList<>(expected(asked));
            MeasuredModel.Outcome outcome = measured.outcome(asked, priors.trials(), priors.random());
            rows.addFirst(outcome.row());
            PlanResult.PlanInputs inputs = new PlanResult.PlanInputs(
                    asked, OptionalLong.of(measured.checkpointBytes()), Optional.of(priors.simulation("uniform")));
            return new PlanResult(inputs, rows, Optional.of(outcome.accuracy()));
        }
    }

    private List<UnlearningCost> sizes() {
        return MisuseException.checked(() -> shards.stream()
                .flatMap(shard -> slices.stream().map(slice -> new UnlearningCost(shard, slice)))
                .toList());
    }

    /** In closed form. */
    private List<PlanRow> expected(Requests asked) {
        return sizes().stream()
                .map(size -> PlanRow.of(
                        new LayoutCandidate.Uniform(size.shards(), size.slices()), LayoutCost.expected(size, asked)))
                .toList();
    }
}
