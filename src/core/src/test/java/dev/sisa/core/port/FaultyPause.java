package dev.sisa.core.port;

import java.time.Duration;

/** Pauses as one simulated process makes them: a dead process neither waits nor goes on. */
public final class FaultyPause implements Pause {

    private final Pause inner;
    private final Faults faults;

    public FaultyPause(Pause inner, Faults faults) {
        this.inner = inner;
        this.faults = faults;
    }

    @Override
    public void of(Duration time) {
        faults.alive("a pause");
        inner.of(time);
        faults.alive("the end of a pause");
    }
}
