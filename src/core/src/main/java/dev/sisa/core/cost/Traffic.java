package dev.sisa.core.cost;

import dev.sisa.core.failure.InvalidValueException;
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
 * @param over the time in which they come, a millisecond to a hundred years
 */
public record Traffic(int requests, Duration over, HealingWindow window) {

    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public Traffic {
        if (requests < 1 || over.compareTo(SHORTEST) < 0 || over.compareTo(LONGEST) > 0) {
            throw new InvalidValueException(
                    "at least 1 request comes in 1 millisecond to 100 years, unlike " + requests + " in " + over);
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
