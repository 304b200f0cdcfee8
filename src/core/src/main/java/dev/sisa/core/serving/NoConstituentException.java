package dev.sisa.core.serving;

/** An ensemble without a voting constituent was asked for an answer. */
public final class NoConstituentException extends RuntimeException {

    public NoConstituentException() {
        super("no constituent votes: every shard is empty, rolled back to nothing or not trained yet");
    }
}
