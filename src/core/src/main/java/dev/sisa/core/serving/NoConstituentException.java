package dev.sisa.core.serving;

/** An answer was asked of an ensemble in which nobody votes. */
public final class NoConstituentException extends RuntimeException {

    public NoConstituentException() {
        super("no constituent votes: every shard is empty, rolled back to nothing or not trained yet");
    }
}
