package dev.sisa.core.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long past requests took from acceptance to the end of their erasure.
 *
 * @param measured in any order; negative times, which differing clocks make of short ones, count as zero
 */
public record ErasureTimes(List<Duration> measured) {

    private static final int PERCENT = 95;

    public ErasureTimes {
        measured = measured.stream()
                .map(time -> time.isNegative() ? Duration.ZERO : time)
                .sorted()
                .toList();
    }

    /** The 95th percentile by nearest rank: the shortest time that 95 % of the requests did not exceed. */
    public Optional<Duration> p95() {
        long rank = Math.ceilDiv((long) measured.size() * PERCENT, 100);
        return measured.stream().skip(Math.max(0, rank - 1)).findFirst();
    }
}
