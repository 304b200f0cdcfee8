package dev.sisa.core.healing;

import dev.sisa.core.run.RunId;

/** A run that was given up, or asked to end, while it trained. */
final class UnwantedRunException extends RuntimeException {

    UnwantedRunException(RunId id) {
        super("run " + id + " is not wanted any more");
    }
}
