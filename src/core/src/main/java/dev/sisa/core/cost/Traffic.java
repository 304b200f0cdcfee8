package dev.sisa.core.cost;

import dev.sisa.core.policy.HealingWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Requests at uniformly random times, and the window in which their shards are healed.
 *
 * @param requests for distinct samples, at least 1
 * @param over the time in which they come, at least a millisecond
 */
public record Traffic(int requests, Duration over, HealingWindow window) {

    public Traffic {
        if (requests < 1 || over.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "at least 1 request comes in at least 1 millisecond, unlike " + requests + " in " + over);
        }
    }

    /** Their times in order, to the millisecond, as shard rows store times. */
    public List<Instant> times(Instant start, RandomGenerator random) {
        return LongStream.generate(() -> random.nextLong(over.toMillis()))
                .limit(requests)
                .sorted()
                .mapToObj(start::plusMillis)
                .toList();
    }
}
