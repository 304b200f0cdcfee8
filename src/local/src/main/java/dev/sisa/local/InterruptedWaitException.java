package dev.sisa.local;

/** A wait that ended because the thread is to end. */
public final class InterruptedWaitException extends RuntimeException {

    InterruptedWaitException(InterruptedException cause) {
        super("interrupted while waiting", cause);
    }
}
