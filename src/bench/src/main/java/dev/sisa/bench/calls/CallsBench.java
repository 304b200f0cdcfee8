package dev.sisa.bench.calls;

import dev.sisa.bench.home.BenchPopulation;
import dev.sisa.cli.output.Meter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what use cases take when stores are far away. */
final class CallsBench {

    /** Requests for one sample each. */
    private static final int SINGLES = 21;

    private static final int LARGE = 2_000;
    private static final int TRAINED = 4_000;
    private static final int WARM_SHARDS = 20;
    private static final int COLD_SHARDS = 100;

    /** Samples that it takes at least. */
    static final int LEAST = SINGLES + LARGE;

    private final int samples;
    private final int shards;
    private final int slices;
    private final Meter meter;

    CallsBench(int samples, int shards, int slices, Meter meter) {
        this.samples = samples;
        this.shards = shards;
        this.slices = slices;
        this.meter = meter;
    }

    CallsBenchResult run() {
        try (DistantHome home = new DistantHome(shards, slices, samples, meter)) {
            DistantHome.Passed imported = home.imported();
            List<Duration> singles = IntStream.range(0, SINGLES)
                    .mapToObj(sample -> home.forgotten(ids(sample, 1)).time())
                    .sorted()
                    .toList();
            Duration large = home.forgotten(ids(SINGLES, LARGE)).time();
            return new CallsBenchResult(
                    samples,
                    singles.get(SINGLES / 2),
                    large,
                    answered(WARM_SHARDS, true),
                    answered(COLD_SHARDS, false),
                    imported);
        }
    }

    private static List<String> ids(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(BenchPopulation::id).toList();
    }

    private Duration answered(int shards, boolean warm) {
        try (DistantHome home = new DistantHome(shards, 1, TRAINED, meter)) {
            home.train();
            return home.answered(warm).time();
        }
    }
}
