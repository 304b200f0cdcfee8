package dev.sisa.cli.output;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Time since it was made, on the clock of the wall or another one. */
public final class Stopwatch {

    private final LongSupplier nanos;
    private final long start;

    /** Measures wall-clock time. */
    public Stopwatch() {
        this(System::nanoTime);
    }

    /**
     * Measures the time of another clock.
     *
     * @param nanos its reading in nanoseconds, never less than the one before
     */
    Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }
}
