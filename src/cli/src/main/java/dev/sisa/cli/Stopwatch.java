package dev.sisa.cli;

import java.time.Duration;

/** Wall-clock time since it was made. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
