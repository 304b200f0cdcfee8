package dev.sisa.local;

import dev.sisa.core.failure.ClassifiedFailure;
import dev.sisa.core.failure.FailureClass;

/** A wait that ended because the thread is to end. */
public final class InterruptedWaitException extends RuntimeException implements ClassifiedFailure {

    InterruptedWaitException(InterruptedException cause) {
        super("interrupted while waiting", cause);
    }

    @Override
    public FailureClass failureClass() {
        return FailureClass.CALLER;
    }

    @Override
    public String code() {
        return "refused";
    }
}
