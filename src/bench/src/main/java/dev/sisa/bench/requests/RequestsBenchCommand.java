package dev.sisa.bench.requests;

import dev.sisa.cli.failure.ExitCodes;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.option.OutputOptions;
import dev.sisa.cli.output.Meter;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.cost.LayoutCandidate;
import dev.sisa.core.cost.PriorCuts;
import dev.sisa.core.cost.Traffic;
import dev.sisa.core.cost.TrafficSimulation;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sisa bench requests}. */
@Command(
        name = "requests",
        description =
                "The saving of a healing window, counted over many trials for requests that follow a Zipf prior, and checked on a"
                        + " small model that is really trained; and how fast requests are accepted and erased in a home with"
                        + " many samples, all made up.",
        footer = {
            "",
            "Examples:",
            "  sisa bench requests",
            "  sisa bench requests --requests 10,100,200 --over P1D --window PT6H --samples 0",
            "  sisa bench requests --trials 0 --trained 0 --samples 1000000 --large 100000 --json"
        })
public final class RequestsBenchCommand implements Callable<Integer> {

    private static final int COUNTED_SAMPLES = 20_000;
    private static final int COUNTED_PASSES = 11;
    private static final Layout SMALL = new Layout(4, 5, new PlacementPolicy.Uniform());
    private static final int SMALL_SAMPLES = 400;

    @Option(
            names = "--requests",
            paramLabel = "K",
            split = ",",
            defaultValue = "10,100,200",
            description = "numbers of requests whose healing is counted (default: 10,100,200)")
    private List<Integer> requests = List.of();

    @Option(
            names = "--over",
            paramLabel = "TIME",
            defaultValue = "P7D",
            description = "virtual time in which they come (default: P7D)")
    private Duration over = Duration.ZERO;

    @Option(
            names = "--window",
            paramLabel = "TIME",
            defaultValue = "PT24H",
            description = "a shard is healed this long after its first erased sample (default: PT24H)")
    private Duration window = Duration.ZERO;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1000",
            description = "or once so many of its samples are erased (default: 1000)")
    private long count;

    @Option(
            names = "--quality-floor",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "or while fewer constituents serve at least half their steps (default: 0)")
    private double floor;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "20",
            description = "placements and draws that are counted, 0 for none (default: 20)")
    private int trials;

    @Option(
            names = "--trained",
            paramLabel = "K",
            defaultValue = "30",
            description = "requests to a small model that are really healed, 0 for none (default: 30)")
    private int trained;

    @Mixin
    private RequestSpeedOptions speed = new RequestSpeedOptions();

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of all that is drawn (default: 1)")
    private long seed;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (trials < 0
                || trials == 1
                || trained < 0
                || trained > SMALL_SAMPLES / 2
                || window.compareTo(Duration.ofMillis(1)) < 0) {
            throw new MisuseException("--trials must be 0 or at least 2, --trained between 0 and " + SMALL_SAMPLES / 2
                    + ", and --window above 0");
        }
        speed.requireSense();
        HealingWindow healing = MisuseException.checked(() -> new HealingWindow(count, window, floor, 1));
        List<TrafficRow> counted = trials == 0
                ? List.of()
                : requests.stream()
                        .flatMap(k -> counted(traffic(k, healing)).stream())
                        .toList();
        try (Meter meter = output.meter()) {
            List<RequestsBenchResult.Trained> made =
                    trained == 0 ? List.of() : trained(traffic(trained, healing), meter);
            output.console()
                    .print(new RequestsBenchResult(
                            new RequestsBenchResult.RequestsInputs(over, healing, trials),
                            counted,
                            made,
                            speed.measure(new Random(seed), meter)));
        }
        return ExitCodes.DONE;
    }

    private Traffic traffic(int count, HealingWindow healing) {
        return MisuseException.checked(() -> new Traffic(count, over, healing));
    }

    private List<TrafficRow> counted(Traffic traffic) {
        DeletionPrior prior = DeletionPrior.zipf(COUNTED_SAMPLES, 1);
        List<Layout> layouts = layouts(prior, TrafficRow.SHARDS, TrafficRow.SLICES);
        List<TrafficSimulation.Cost> costs = MisuseException.checked(
                () -> new TrafficSimulation(prior, COUNTED_PASSES, new Random(seed)).costs(layouts, traffic, trials));
        List<TrafficRow> rows = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            rows.add(new TrafficRow(traffic.requests(), layouts.get(i).placement(), costs.get(i)));
        }
        return rows;
    }

    private List<RequestsBenchResult.Trained> trained(Traffic traffic, Meter meter) {
        DeletionPrior prior = DeletionPrior.zipf(SMALL_SAMPLES, 1);
        TrafficTrial trial = new TrafficTrial(traffic, prior, new Random(seed));
        return layouts(prior, SMALL.shards(), SMALL.slices()).stream()
                .map(layout -> new RequestsBenchResult.Trained(
                        traffic.requests(), layout.placement(), trial.run(layout, meter)))
                .toList();
    }

    private static List<Layout> layouts(DeletionPrior prior, int shards, int slices) {
        LayoutCandidate.Ordered ordered = new PriorCuts(prior).ordered(shards, slices);
        return List.of(
                new Layout(shards, slices, new PlacementPolicy.Uniform()),
                new Layout(shards, slices, ordered.classes()));
    }
}
