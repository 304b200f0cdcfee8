package dev.sisa.core.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when it is told to, and in pauses. */
public final class VirtualClock implements InstantSource, Pause {

    private Instant now;

    public VirtualClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void of(Duration time) {
        if (time.isPositive()) {
            pass(time);
        }
    }

    /** Lets time pass, or puts the clock back. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
