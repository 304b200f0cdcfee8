package dev.sisa.bench.unlearn;

import dev.sisa.core.cost.SliceCounts;
import dev.sisa.core.layout.Location;
import dev.sisa.core.layout.Placement;
import dev.sisa.core.port.ModelKeys;
import dev.sisa.core.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Batches of random requests, each against a placement under new keys, whose visits are counted and not made. */
final class CountedTrials {

    private final TrainingSpec spec;
    private final List<BenchSample> samples;
    private final RandomGenerator random;

    CountedTrials(TrainingSpec spec, List<BenchSample> samples, RandomGenerator random) {
        this.spec = spec;
        this.samples = new ArrayList<>(samples);
        this.random = random;
    }

    /** Mean visits of healing after a batch of so many requests. */
    double meanVisits(int requests, int trials) {
        double visits = 0;
        for (int trial = 0; trial < trials; trial++) {
            visits += visits(requests);
        }
        return visits / trials;
    }

    private double visits(int requests) {
        Placement placement = new Placement(ModelKeys.random(random).placement(), spec.layout());
        SliceCounts counts = new SliceCounts(spec.layout(), spec.passes());
        samples.forEach(sample -> counts.add(place(placement, sample)));
        return counts.forget(BenchSample.draw(samples, requests, random).stream()
                .map(sample -> place(placement, sample))
                .toList());
    }

    private static Location place(Placement placement, BenchSample sample) {
        return placement.locate(sample.unit(), sample.prior());
    }
}
