package dev.sisa.bench.requests;

import java.time.Duration;
import java.util.List;

/**
 * Times of one kind of call, reported by percentiles: the smallest time that so many percent of the calls did not
 * exceed.
 *
 * @param sorted shortest first, at least one
 */
record Percentiles(List<Duration> sorted) {

    private static final double NANOS_A_MILLI = 1e6;

    Percentiles {
        sorted = sorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("percentiles are of at least one time");
        }
    }

    int count() {
        return sorted.size();
    }

    /** In milliseconds. */
    double at(int percent) {
        int rank = Math.ceilDiv(sorted.size() * percent, 100);
        return sorted.get(Math.max(rank, 1) - 1).toNanos() / NANOS_A_MILLI;
    }
}
