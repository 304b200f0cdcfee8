package dev.sisa.api;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Times that were measured or are expected, in seconds. */
public final class Seconds {

    private static final double NANOS = 1e9;

    private Seconds() {}

    public static double of(Duration time) {
        return time.toNanos() / NANOS;
    }

    /** The same, if there is one. */
    public static OptionalDouble of(Optional<Duration> time) {
        return time.map(Seconds::of).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }
}
