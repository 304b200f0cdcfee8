package dev.sisa.core.port;

import java.time.Duration;

/** Waits while time passes by the clock of {@link Ports}, such as before something is tried again. */
@FunctionalInterface
public interface Pause {

    /**
     * Returns once so much time has passed, at once if that is none or less. It fails if the thread is to end meanwhile.
     *
     * @param time of any length
     */
    void of(Duration time);
}
