package dev.sisa.bench.requests;

import dev.sisa.core.port.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that the replay of requests advances, and that pauses advance. */
final class VirtualClock implements InstantSource, Pause {

    private volatile Instant now;

    VirtualClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void of(Duration time) {
        if (time.isPositive()) {
            moveTo(now.plus(time));
        }
    }

    void moveTo(Instant later) {
        now = later;
    }
}
