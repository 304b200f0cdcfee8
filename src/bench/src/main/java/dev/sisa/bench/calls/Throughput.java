package dev.sisa.bench.calls;

import java.time.Duration;

/** The units that a table or a partition gives in a second; those of one second are kept for a burst. Not thread-safe. */
final class Throughput {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long perSecond;
    private long free;
    private long taken;

    Throughput(long perSecond) {
        this.perSecond = perSecond;
        this.free = -SECOND;
    }

    /**
     * Takes units.
     *
     * @return when the last of them is given, in nanoseconds, if they are asked for at a time
     */
    long take(long units, long at) {
        taken += units;
        free = Math.max(free, at - SECOND) + units * SECOND / perSecond;
        return free;
    }

    /** The time until the units that were taken so far are given, if all are asked for at the start. */
    Duration least() {
        return Duration.ofNanos(Math.max(0, taken * SECOND / perSecond - SECOND));
    }
}
