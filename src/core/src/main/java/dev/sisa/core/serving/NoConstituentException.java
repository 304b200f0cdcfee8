package dev.sisa.core.serving;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** An ensemble without a voting constituent was asked for an answer. */
public final class NoConstituentException extends RuntimeException implements ClassifiedFailure {

    public NoConstituentException() {
        super("no constituent votes: every shard is empty, rolled back to nothing or not trained yet");
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.BUSY;
    }

    @Override
    public String code() {
        return "no-answer";
    }
}
