package dev.sisa.core.run;

import dev.sisa.core.port.RunId;

/** A run that was given up, or asked to end, while it was at work. */
public final class UnwantedRunException extends RuntimeException {

    public UnwantedRunException(RunId id) {
        super("run " + id + " is not wanted any more");
    }
}
