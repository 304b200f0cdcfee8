package dev.sisa.core.cost;

import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.layout.UnitHash;
import dev.sisa.core.spec.Layout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Simulates the savings of a healing window: samples are placed under new keys, trial after trial, requests are drawn by the
 * deletion prior and replayed. All layouts see the same samples, requests and times. Used by one thread.
 */
public final class TrafficSimulation {

    private final DeletionPrior prior;
    private final int passes;
    private final RandomGenerator random;

    /**
     * A simulation of samples with a prior.
     *
     * @param passes over the data that training without slices makes
     */
    public TrafficSimulation(DeletionPrior prior, int passes, RandomGenerator random) {
        this.prior = prior;
        this.passes = passes;
        this.random = random;
    }

    /**
     * The cost of traffic under one layout; visits in full trainings of the model before the first request.
     *
     * @param mostRuns two for each shard and window that a request falls into
     * @param oneByOne visits if each request were healed before the next one comes
     * @param oneBatch visits if all were healed together
     */
    public record Cost(Estimate runs, Estimate mostRuns, Estimate oneByOne, Estimate inWindows, Estimate oneBatch) {}

    /** The cost under each layout, in their order. */
    public List<Cost> costs(List<Layout> layouts, Traffic traffic, int trials) {
        List<Trials> all = layouts.stream().map(_ -> new Trials(trials)).toList();
        for (int trial = 0; trial < trials; trial++) {
            List<UnitHash> hashes = Stream.generate(() -> UnitHash.random(random))
                    .limit(prior.samples())
                    .toList();
            List<Integer> asked = prior.draw(traffic.requests(), random);
            List<Instant> times = traffic.times(Instant.EPOCH, random);
            for (int layout = 0; layout < layouts.size(); layout++) {
                List<Location> places = places(layouts.get(layout), hashes);
                SliceCounts counts = new SliceCounts(layouts.get(layout), passes);
                places.forEach(counts::add);
                List<HealingReplay.Arrival> arrivals = IntStream.range(0, asked.size())
                        .mapToObj(i -> new HealingReplay.Arrival(times.get(i), places.get(asked.get(i))))
                        .toList();
                all.get(layout).add(counts, arrivals, traffic);
            }
        }
        return all.stream().map(Trials::cost).toList();
    }

    private List<Location> places(Layout layout, List<UnitHash> hashes) {
        return IntStream.range(0, hashes.size())
                .mapToObj(sample -> Placement.locate(layout, hashes.get(sample), prior.of(sample)))
                .toList();
    }

    /** The costs of one layout in the trials so far. */
    private static final class Trials {

        private final double[] runs;
        private final double[] mostRuns;
        private final double[] oneByOne;
        private final double[] inWindows;
        private final double[] oneBatch;
        private int trial;

        Trials(int trials) {
            this.runs = new double[trials];
            this.mostRuns = new double[trials];
            this.oneByOne = new double[trials];
            this.inWindows = new double[trials];
            this.oneBatch = new double[trials];
        }

        void add(SliceCounts counts, List<HealingReplay.Arrival> arrivals, Traffic traffic) {
            double full = counts.trainingVisits();
            List<Location> places = new ArrayList<>();
            arrivals.forEach(arrival -> places.add(arrival.place()));
            HealingReplay.Cost cost = new HealingReplay(counts.copy(), traffic.window()).replay(arrivals);
            runs[trial] = cost.runs();
            mostRuns[trial] = HealingReplay.mostRuns(arrivals, traffic.window().window());
            inWindows[trial] = cost.visits() / full;
            oneBatch[trial] = counts.copy().forget(places) / full;
            oneByOne[trial] = places.stream()
                            .mapToLong(place -> counts.forget(List.of(place)))
                            .sum()
                    / full;
            trial++;
        }

        Cost cost() {
            return new Cost(
                    Estimate.of(runs),
                    Estimate.of(mostRuns),
                    Estimate.of(oneByOne),
                    Estimate.of(inWindows),
                    Estimate.of(oneBatch));
        }
    }
}
