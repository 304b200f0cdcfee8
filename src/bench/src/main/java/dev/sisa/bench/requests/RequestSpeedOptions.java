package dev.sisa.bench.requests;

import dev.sisa.bench.home.BenchHome;
import dev.sisa.bench.home.BenchPopulation;
import dev.sisa.cli.failure.MisuseException;
import dev.sisa.cli.output.Figures;
import dev.sisa.cli.output.Meter;
import dev.sisa.cli.output.Stopwatch;
import dev.sisa.core.cost.DeletionPrior;
import dev.sisa.core.model.ModelSpec;
import dev.sisa.core.policy.HealingWindow;
import dev.sisa.core.spec.Layout;
import dev.sisa.core.spec.PlacementPolicy;
import dev.sisa.local.LocalInstallation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** The home in which the speed of requests is measured, and their number. */
final class RequestSpeedOptions {

    private static final int CALLERS = 4;
    private static final HealingWindow LATER = new HealingWindow(Long.MAX_VALUE, Duration.ofDays(365), 0, 1);

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "100000",
            description = "samples of the home in which calls are timed, 0 for no timing (default: 100000)")
    private int samples;

    @Option(names = "--shards", paramLabel = "S", defaultValue = "20", description = "its shards (default: 20)")
    private int shards;

    @Option(names = "--slices", paramLabel = "R", defaultValue = "50", description = "its slices (default: 50)")
    private int slices;

    @Option(
            names = "--calls",
            paramLabel = "M",
            defaultValue = "500",
            description = "requests for one sample that are timed until they are answered (default: 500)")
    private int calls;

    @Option(
            names = "--erased",
            paramLabel = "M",
            defaultValue = "20",
            description = "requests for one sample that are timed until they are erased (default: 20)")
    private int erased;

    @Option(
            names = "--large",
            paramLabel = "K",
            defaultValue = "50000",
            description = "samples of one large request (default: 50000)")
    private int large;

    /**
     * Looks at the options before anything else takes its time.
     *
     * @throws MisuseException if they are inconsistent or out of range
     */
    void requireSense() {
        if (samples == 0) {
            return;
        }
        if (samples < 0 || calls < CALLERS || erased < 1 || large < 1) {
            throw new MisuseException("--samples must be at least 0, --calls at least " + CALLERS
                    + ", and --erased and --large at least 1");
        }
        long needed = (long) large + large / 2 + 4L * calls + erased;
        if (samples < needed) {
            throw new MisuseException("--samples " + samples + " are too few to ask for each only once: with --large "
                    + large + " and --calls " + calls + " it takes " + needed);
        }
        Layout _ = layout();
    }

    /** The figures, unless none are requested. */
    Optional<RequestSpeedResult> measure(Random random, Meter meter) {
        if (samples == 0) {
            return Optional.empty();
        }
        try (BenchHome bench = BenchHome.make()) {
            return Optional.of(measure(bench.installation(), layout(), random, meter));
        }
    }

    private Layout layout() {
        return MisuseException.checked(() -> new Layout(shards, slices, new PlacementPolicy.Uniform()));
    }

    private RequestSpeedResult measure(LocalInstallation installation, Layout layout, Random random, Meter meter) {
        BenchPopulation population = new BenchPopulation(DeletionPrior.zipf(samples, 0));
        ModelSpec spec = BenchPopulation.spec(layout);
        Stopwatch watch = new Stopwatch();
        RequestHome home =
                RequestHome.fill(installation, new RequestHome.Population(population, spec, random), LATER, meter);
        Duration filling = watch.elapsed();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, samples).boxed().toList());
        Collections.shuffle(order, random);
        RequestSpeed speed =
                new RequestSpeed(home, order.stream().map(BenchPopulation::id).iterator());
        meter.note(Figures.count(samples) + " samples are in; timing requests");
        Percentiles untilErased = speed.erased(erased);
        return new RequestSpeedResult(
                samples,
                filling,
                speed.accepted(calls),
                untilErased,
                new RequestSpeedResult.Callers(CALLERS, speed.perSecond(CALLERS, calls / CALLERS)),
                speed.large(large));
    }
}
