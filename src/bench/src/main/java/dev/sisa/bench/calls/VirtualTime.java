package dev.sisa.bench.calls;

import java.time.Duration;
import java.util.Arrays;

/**
 * Time in which calls to stores pass, and nothing else. The thread that made it goes through its calls one after the other. Calls
 * of other threads are those that it waits for: they share so many lanes, whatever thread makes them, so that the time of all of
 * them does not depend on how the machine runs its threads.
 */
final class VirtualTime {

    private final Thread caller = Thread.currentThread();
    private final long[] lanes;
    private long now;

    /**
     * The time 0.
     *
     * @param together calls of other threads that pass at a time
     */
    VirtualTime(int together) {
        this.lanes = new long[together];
    }

    /** A call's effect on time. */
    @FunctionalInterface
    interface Passing {
        /** When it ends, in nanoseconds, if it begins at a time. */
        long end(long begin);
    }

    /** Lets a call of this thread pass. */
    synchronized void pass(Passing call) {
        if (Thread.currentThread().equals(caller)) {
            now = call.end(latest());
            return;
        }
        int lane = 0;
        for (int other = 1; other < lanes.length; other++) {
            lane = lanes[other] < lanes[lane] ? other : lane;
        }
        lanes[lane] = call.end(Math.max(lanes[lane], now));
    }

    /** Time since the start, all calls so far ended. */
    synchronized Duration elapsed() {
        return Duration.ofNanos(latest());
    }

    private long latest() {
        return Math.max(now, Arrays.stream(lanes).max().orElse(0));
    }
}
