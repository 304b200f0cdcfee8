package dev.sisa.bench.requests;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that the replay of requests advances. */
final class VirtualClock implements InstantSource {

    private volatile Instant now;

    VirtualClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void moveTo(Instant later) {
        now = later;
    }
}
