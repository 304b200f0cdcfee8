package dev.sisa.core.store;

import dev.sisa.core.port.ControlStore;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.VirtualClock;
import dev.sisa.core.simulation.MemoryHome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Pauses that pass virtual time and are noted, in whose ports nothing takes time but they. */
final class CountedPauses {

    private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
    private final List<Duration> all = new ArrayList<>();
    private boolean still;

    /** Pauses so far. */
    List<Duration> all() {
        return all;
    }

    VirtualClock clock() {
        return clock;
    }

    /** From now on no time passes. */
    void standStill() {
        still = true;
    }

    /** Ports with these pauses. */
    Ports ports(ControlStore control) {
        Ports home = MemoryHome.around(control);
        return new Ports(
                home.control(),
                home.blobs(),
                home.scratch(),
                clock,
                this::pause,
                home.random(),
                home.jobs(),
                home.silence(),
                home.erasureRows(),
                home.checkpoints());
    }

    private void pause(Duration time) {
        all.add(time);
        clock.of(still ? Duration.ZERO : time);
    }
}
